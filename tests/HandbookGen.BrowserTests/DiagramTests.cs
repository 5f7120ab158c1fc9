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

    [Fact]
    public async Task What_its_author_colored_is_drawn_on_a_light_card_in_dark_mode()
    {
        Browser.RequirePackages();
        await using var tab = await browser.Open(Pages.ManyDiagrams, scheme: ColorScheme.Dark);

        await Assertions.Expect(tab.Page.Locator(".diagram").First).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await tab.Page.Locator("#flow-0").ScrollIntoViewIfNeededAsync();
        await tab.Page.WaitForSelectorAsync("#flow-0 ~ .diagram svg");
        await Assertions.Expect(tab.Page.Locator("#flow-0 ~ .diagram").First).Not.ToHaveClassAsync("diagram light");
    }

    [Fact]
    public async Task Only_diagrams_near_the_window_are_drawn_and_large_ones_wait_for_the_reader()
    {
        Browser.RequirePackages();
        await using var tab = await browser.Open(Pages.ManyDiagrams, height: 600);
        await tab.Page.WaitForSelectorAsync(".diagram svg");
        var large = tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Draw this large diagram" });
        (await tab.Page.Locator(".diagram:not([hidden])").CountAsync()).ShouldBeLessThan(6);

        await large.ScrollIntoViewIfNeededAsync();
        (await tab.Page.Locator("#a-large-one ~ .diagram svg").CountAsync()).ShouldBe(0);
        await large.ClickAsync();

        await tab.Page.WaitForSelectorAsync("#a-large-one ~ .diagram svg");
    }

    [Fact]
    public async Task The_page_answers_between_two_diagrams()
    {
        Browser.RequirePackages();
        await using var tab = await browser.Open(Pages.ManyDiagrams, height: 3000);

        // Frames that come while some are drawn and others are not.
        var between = await tab.Page.EvaluateAsync<int>(
            """
            () => new Promise(done => {
              const seen = new Set();
              (function look() {
                const drawn = document.querySelectorAll('.diagram svg').length;
                seen.add(drawn);
                drawn >= 6 ? done(seen.size) : requestAnimationFrame(look);
              })();
            })
            """
        );

        between.ShouldBeGreaterThanOrEqualTo(5);
    }
}
