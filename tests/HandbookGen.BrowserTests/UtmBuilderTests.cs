using HandbookGen.BrowserTests.Harness;
using HandbookGen.Loading;
using Microsoft.Playwright;

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

        const string link = "https://about.example.com/devops/?page=2&utm_campaign=devopsplat&utm_medium=cpc&utm_source=google#plans";
        await Assertions.Expect(tab.Page.Locator("[data-result]")).ToHaveTextAsync(link);
        FindingsOn(link).ShouldBeEmpty();
        FindingsOn(link.Replace("cpc", "cpk", StringComparison.Ordinal)).ShouldNotBeEmpty();
        (await tab.Page.Locator(".field-error:not(:empty)").CountAsync()).ShouldBe(0);
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

        const string link =
            "https://about.example.com/?utm_campaign=2031_01_20_emea_x_x_devopsplat_fr_firststeps&utm_medium=email&utm_source=marketo";
        await Assertions.Expect(tab.Page.Locator("[data-result]")).ToHaveTextAsync(link);
        FindingsOn(link).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("address", "https://elsewhere.example/", "our own sites")]
    [InlineData("address", "http://about.example.com/", "https://")]
    [InlineData("address", "nowhere", "complete URL")]
    [InlineData("utm_content", "Big Button", "lower-case")]
    public async Task An_error_stands_at_its_field(string field, string text, string expected)
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");
        await tab.Page.ClickAsync(".utm-builder-more > summary");
        var input = tab.Page.Locator($".utm-builder [name={field}]");

        await input.FillAsync(text);
        await input.BlurAsync();

        await Assertions.Expect(input).ToHaveAttributeAsync("aria-invalid", "true");
        var error = tab.Page.Locator($"#{(await input.GetAttributeAsync("aria-describedby"))!.Split(' ')[^1]}");
        await Assertions.Expect(error).ToContainTextAsync(expected);
        var (below, above) = ((await error.BoundingBoxAsync())!, (await input.BoundingBoxAsync())!);
        (below.Y - (above.Y + above.Height)).ShouldBeInRange(0, 32);
        (await tab.Page.Locator("[aria-invalid]").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_source_offers_only_its_media()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.SelectOptionAsync("#utm-builder-source", "linkedin");
        await Soon.Holds(async () => (await Offered("#utm-builder-medium")).ShouldBe(["", "cpc", "display", "social"]));
        await tab.Page.SelectOptionAsync("#utm-builder-medium", "social");
        await tab.Page.SelectOptionAsync("#utm-builder-source", "google");
        // What does not go with the new source is dropped; the only one that does is chosen.
        await Soon.Holds(async () => (await Offered("#utm-builder-medium")).ShouldBe(["", "cpc"]));
        await Assertions.Expect(tab.Page.Locator("#utm-builder-medium")).ToHaveValueAsync("cpc");
        await tab.Page.SelectOptionAsync("#utm-builder-source", "elsewhere");
        await Soon.Holds(async () => (await Offered("#utm-builder-medium")).Length.ShouldBe(6));

        async Task<string[]> Offered(string select) =>
            await tab.Page.EvaluateAsync<string[]>(
                "select => [...document.querySelector(select).options].map(option => option.value)",
                select
            )
                is { } values
                ? [.. values.Order(StringComparer.Ordinal)]
                : [];
    }

    [Fact]
    public async Task A_campaign_offers_only_its_codes()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.SelectOptionAsync("#utm-builder-campaign", new SelectOptionValue { Label = "Mobile" });

        await Assertions.Expect(tab.Page.Locator("#utm-builder-code")).ToHaveValueAsync("mobile");
        await Assertions.Expect(tab.Page.Locator("#utm-builder-code option")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Copying_an_unfinished_link_says_what_is_missing_and_goes_there()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");
        (await tab.Page.Locator("[aria-invalid]").CountAsync()).ShouldBe(0);
        await tab.Page.FillAsync("#utm-builder-address", "https://about.example.com/");
        await tab.Page.SelectOptionAsync("#utm-builder-source", "linkedin");

        await tab.Page.ClickAsync(".utm-builder [data-copy]");

        await Assertions.Expect(tab.Page.Locator("#utm-builder-medium")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Page.Locator("#utm-builder-medium-error")).ToHaveTextAsync("Choose a medium.");
        await Assertions.Expect(tab.Page.Locator("#utm-builder-code-error")).ToHaveTextAsync("Choose a campaign code.");
        // The link is shown as far as it goes.
        (await tab.Page.TextContentAsync("[data-result]")).ShouldBe("https://about.example.com/?utm_source=linkedin");
    }

    // The rules of https://support.google.com/analytics/answer/9756891
    [Theory]
    [InlineData("google", "cpc", "Paid Search")]
    [InlineData("linkedin", "cpc", "Paid Social")]
    [InlineData("linkedin", "social", "Organic Social")]
    [InlineData("linkedin", "display", "Display")]
    [InlineData("marketo", "email", "Email")]
    [InlineData("iterable", "pdf", "Unassigned")]
    [InlineData("elsewhere", "cpc", "not known")]
    public async Task The_form_shows_the_channel_in_analytics(string source, string medium, string channel)
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.SelectOptionAsync("#utm-builder-source", source);
        await tab.Page.SelectOptionAsync("#utm-builder-medium", medium);

        await Assertions.Expect(tab.Page.Locator("[data-channel] .pill")).ToHaveTextAsync(channel);
    }

    [Fact]
    public async Task The_finished_link_is_copied()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");
        await tab.Page.FillAsync("#utm-builder-address", "https://about.example.com/");
        await tab.Page.SelectOptionAsync("#utm-builder-source", "marketo");
        await tab.Page.SelectOptionAsync("#utm-builder-code", "cloud");

        await tab.Page.PressAsync("#utm-builder-address", "Enter");

        await Assertions.Expect(tab.Page.Locator("[data-status]")).ToHaveTextAsync("Copied");
        (await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(
            "https://about.example.com/?utm_campaign=cloud&utm_medium=email&utm_source=marketo"
        );
    }

    [Fact]
    public async Task The_form_works_from_disk()
    {
        using var site = new BuiltSite(BuiltSite.Config with { LinkRelative = true });
        await using var tab = await browser.Open("file://" + Path.Combine(site.Output, "handbook/campaigns/utm-registry/index.html"));
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.SelectOptionAsync("#utm-builder-source", "google");

        await Assertions.Expect(tab.Page.Locator("#utm-builder-medium")).ToHaveValueAsync("cpc");
        await Assertions.Expect(tab.Page.Locator("[data-channel] .pill")).ToHaveTextAsync("Paid Search");
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
            var request = new PipelineRequest(root.FullName, BuiltSite.Config, ShippedThemes.OfProgram);
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
