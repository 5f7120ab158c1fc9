using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    [InlineData("ar")]
    public async Task Axe_finds_nothing_on_any_kind_of_page_at_any_width_in_either_scheme(string language)
    {
        Chromium.Require();
        await using var site = await VariantSite.Start(BuiltSite.Config with { Language = language });

        var found = await Task.WhenAll(Pages.All.Chunk((Pages.All.Count + 1) / 2).Select(InTab));

        found.SelectMany(violations => violations).ShouldBeEmpty();

        async Task<List<string>> InTab(string[] paths)
        {
            await using var tab = await browser.Open(null, origin: site.Origin);
            return await Axe.Violations(tab, paths);
        }
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_navigation()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.Keyboard.PressAsync("Tab");
        await Soon.Holds(async () =>
            (await tab.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content")
        );
        await tab.Page.Keyboard.PressAsync("Enter");

        await Soon.Holds(async () => (await tab.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("page:content"));
    }

    [Fact]
    public async Task Headings_skip_no_level()
    {
        await using var tab = await browser.Open(null);
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path);
            var levels = await tab.Page.EvaluateAsync<int[]>(
                "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))"
            );

            levels[0].ShouldBe(1, path);
            levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1, path);
        }
    }
}
