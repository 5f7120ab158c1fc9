using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class UtmBuilderTests(Browser browser)
{
    [SkippableFact]
    public async Task The_form_makes_a_link_by_the_rules_of_the_registry()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.FillAsync("#utm-builder-address", "https://about.example.com/devops/?page=2&utm_source=old#plans");
        await tab.Page.SelectOptionAsync("#utm-builder-source", "google");
        await tab.Page.SelectOptionAsync("#utm-builder-medium", "cpc");
        await tab.Page.SelectOptionAsync("#utm-builder-code", "devopsplat");

        (await tab.Page.TextContentAsync("[data-result]")).ShouldBe("https://about.example.com/devops/?page=2&utm_campaign=devopsplat&utm_medium=cpc&utm_source=google#plans");
        (await tab.Page.Locator("[data-mistakes] li").CountAsync()).ShouldBe(0);
        tab.Complaints.ShouldBeEmpty();
        tab.Strangers.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task The_form_makes_a_structured_code()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.FillAsync("#utm-builder-address", "https://about.example.com/");
        await tab.Page.SelectOptionAsync("#utm-builder-source", "marketo");
        await tab.Page.SelectOptionAsync("#utm-builder-medium", "email");
        await tab.Page.SelectOptionAsync("#utm-builder-form", "structured");
        await tab.Page.FillAsync("#utm-builder-date", "2031-01-20");
        await tab.Page.SelectOptionAsync("#utm-builder-region", "emea");
        await tab.Page.SelectOptionAsync("#utm-builder-gtm", "devopsplat");
        await tab.Page.FillAsync("#utm-builder-language", "fr");
        await tab.Page.FillAsync("#utm-builder-name", "firststeps");

        (await tab.Page.TextContentAsync("[data-result]")).ShouldBe(
            "https://about.example.com/?utm_campaign=2031_01_20_emea_x_x_devopsplat_fr_firststeps&utm_medium=email&utm_source=marketo");
    }

    [SkippableTheory]
    [InlineData("https://elsewhere.example/", "google", "cpc", "our own sites")]
    [InlineData("http://about.example.com/", "google", "cpc", "https://")]
    [InlineData("https://about.example.com/", "google", "email", "goes with cpc")]
    [InlineData("https://about.example.com/", "google", "", "Choose a medium")]
    [InlineData("nowhere", "google", "cpc", "whole address")]
    public async Task The_form_says_what_is_wrong(string address, string source, string medium, string expected)
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.SelectOptionAsync("#utm-builder-source", source);
        await tab.Page.SelectOptionAsync("#utm-builder-medium", medium);
        await tab.Page.SelectOptionAsync("#utm-builder-code", "devopsplat");
        await tab.Page.FillAsync("#utm-builder-address", address);

        (await tab.Page.TextContentAsync("[data-mistakes]") ?? "").ShouldContain(expected);
        (await tab.Page.TextContentAsync("[data-result]")).ShouldBe("");
    }
}
