using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

public sealed class UtmBuilderTests(Browser browser)
{
    // Tagged links to our own site are for newsletters and ads; this rule reports them on handbook pages.
    private const string OnlyForOthers = "HB4010";

    [Fact]
    public async Task The_form_makes_a_link_by_the_rules_of_the_registry()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.FillAsync("#utm-builder-address", "https://about.example.com/devops/?page=2&utm_source=old#plans");
        await tab.Page.SelectOptionAsync("#utm-builder-source", "google");
        await tab.Page.SelectOptionAsync("#utm-builder-medium", "cpc");
        await tab.Page.SelectOptionAsync("#utm-builder-code", "devopsplat");

        var link = await tab.Page.TextContentAsync("[data-result]");
        link.ShouldBe("https://about.example.com/devops/?page=2&utm_campaign=devopsplat&utm_medium=cpc&utm_source=google#plans");
        FindingsOn(link!).ShouldBeEmpty();
        FindingsOn(link!.Replace("cpc", "cpk", StringComparison.Ordinal)).ShouldNotBeEmpty();
        (await tab.Page.Locator("[data-mistakes] li").CountAsync()).ShouldBe(0);
        tab.Complaints.ShouldBeEmpty();
        tab.Strangers.ShouldBeEmpty();
    }

    [Fact]
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

        var link = await tab.Page.TextContentAsync("[data-result]");
        link.ShouldBe(
            "https://about.example.com/?utm_campaign=2031_01_20_emea_x_x_devopsplat_fr_firststeps&utm_medium=email&utm_source=marketo"
        );
        FindingsOn(link!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://elsewhere.example/", "google", "cpc", "our own sites")]
    [InlineData("http://about.example.com/", "google", "cpc", "https://")]
    [InlineData("https://about.example.com/", "google", "email", "can only be combined with cpc")]
    [InlineData("https://about.example.com/", "google", "", "Choose a medium")]
    [InlineData("nowhere", "google", "cpc", "complete URL")]
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

    // The findings of 'check' on the sample handbook with an additional page that contains the link.
    private static string[] FindingsOn(string link)
    {
        var root = Directory.CreateTempSubdirectory("handbookgen-");
        try
        {
            var sample = new DirectoryInfo(Path.Combine(BuiltSite.Repository, "tests", "HandbookGen.BrowserTests", "Site"));
            foreach (var file in sample.EnumerateFiles("*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(root.FullName, Path.GetRelativePath(sample.FullName, file.FullName));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                file.CopyTo(copy);
            }

            File.WriteAllText(Path.Combine(root.FullName, "content", "tagged.md"), $"---\ntitle: Tagged\n---\n[The plans]({link})\n");
            var request = new PipelineRequest(root.FullName, BuiltSite.Config, Path.Combine(BuiltSite.Repository, "themes"));
            return
            [
                .. HandbookPipeline
                    .Check(request)
                    .Diagnostics.Where(diagnostic =>
                        diagnostic.Range.File.Value.EndsWith("tagged.md", StringComparison.Ordinal) && diagnostic.RuleId != OnlyForOthers
                    )
                    .Select(diagnostic => diagnostic.Message),
            ];
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
