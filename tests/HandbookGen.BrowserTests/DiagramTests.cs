using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class DiagramTests(Browser browser)
{
    [Fact]
    public async Task Diagrams_are_drawn_and_a_mistaken_one_stays_text()
    {
        Browser.RequirePackages();
        await using var tab = await browser.Open(Pages.Diagrams);

        await tab.Page.WaitForSelectorAsync(".diagram:nth-of-type(2) svg, .diagram ~ .diagram svg");

        (await tab.Page.Locator(".diagram svg").CountAsync()).ShouldBe(2);
        (await tab.Page.Locator(".diagram svg").First.TextContentAsync() ?? "").ShouldContain("An idea");
        (await tab.Page.Locator("pre.mermaid:visible").InnerTextAsync()).ShouldContain("nonsense");
        tab.Strangers.ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Diagrams_are_drawn_anew_in_the_other_scheme()
    {
        Browser.RequirePackages();
        await using var tab = await browser.Open(Pages.Diagrams);
        const string fill = "() => getComputedStyle(document.querySelector('.diagram .node rect')).fill";
        await tab.Page.WaitForSelectorAsync(".diagram .node rect");
        var light = await tab.Page.EvaluateAsync<string>(fill);

        await tab.Page.ClickAsync(".scheme-button");

        await Assertions.Expect(tab.Page.Locator(".diagram .node rect").First).Not.ToHaveCSSAsync("fill", light);
    }

    [Fact]
    public async Task Pages_without_diagrams_load_nothing_for_them()
    {
        await using var tab = await browser.Open(null);
        var asked = new List<string>();
        tab.Page.Request += (_, request) => asked.Add(request.Url);

        await tab.Page.GotoAsync(Pages.Article, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        asked.ShouldNotContain(url => url.Contains("mermaid", StringComparison.Ordinal));
    }
}
