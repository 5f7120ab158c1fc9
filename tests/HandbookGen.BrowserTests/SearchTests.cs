using Deque.AxeCore.Playwright;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class SearchTests(Browser browser)
{
    private const string Results = "[data-search-result]";

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task Opens_finds_and_leads_on_by_keyboard_alone(string keys)
    {
        await using var tab = await browser.Open(Pages.Home);

        await tab.Page.Keyboard.PressAsync(keys);
        await tab.Page.WaitForSelectorAsync("[data-search-dialog][open]");
        await tab.Page.Keyboard.TypeAsync("callouts");
        // Each letter starts a new query; wait for the result of the last one.
        await tab.Page.WaitForSelectorAsync("[data-search-result][aria-selected=true][href$='#callouts']");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Arrives(Pages.Article + "#callouts");
        tab.Complaints.ShouldBeEmpty();
        tab.Strangers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Arrow_keys_choose_and_escape_gives_the_focus_back()
    {
        await using var tab = await browser.Open(Pages.Home);
        await Search(tab, "chapter");

        await tab.Page.Keyboard.PressAsync("ArrowDown");

        (await tab.Page.Locator(Results).Nth(1).GetAttributeAsync("aria-selected")).ShouldBe("true");
        (await tab.Page.Locator("[data-search-input]").GetAttributeAsync("aria-activedescendant")).ShouldBe(
            await tab.Page.Locator(Results).Nth(1).GetAttributeAsync("id")
        );
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("[data-search-open]:focus")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("campain", "DevOps platform|Campaigns|Campaign timeline|Campaign gaps|Cloud|Campaigns team|Director of Campaigns")]
    [InlineData("raeding", "Reading")]
    [InlineData("採用", "採用|全社員向けハンドブック")]
    [InlineData("devops_platform", "DevOps platform")]
    [InlineData("#inside", "Inside closed details")]
    public async Task Finds_mistaken_words_ideographs_codes_and_anchors(string typed, string oneOf)
    {
        await using var tab = await browser.Open(Pages.Home);

        await Search(tab, typed);

        (await tab.Page.Locator(Results + " .search-title").First.InnerTextAsync()).ShouldBeOneOf(oneOf.Split('|'));
        (await tab.Page.Locator("[data-search-status]").InnerTextAsync()).ShouldContain("found");
    }

    [Fact]
    public async Task Facets_narrow_the_results()
    {
        await using var tab = await browser.Open(Pages.Home);
        await Search(tab, "audience");
        (await PathsOf(tab)).ShouldBe(["/handbook/campaigns/cloud/", "/handbook/campaigns/devops/"], ignoreOrder: true);
        var status = tab.Page.Locator("[data-search-facet]", new PageLocatorOptions { HasText = "active" });

        await status.SelectOptionAsync("active");
        await Assertions.Expect(tab.Page.Locator("[data-search-status]")).ToContainTextAsync("with these filters");

        (await PathsOf(tab)).ShouldBe(["/handbook/campaigns/devops/"]);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_the_open_dialog(ColorScheme scheme)
    {
        await using var tab = await browser.Open(Pages.Home, scheme: scheme);
        await Search(tab, "audience");

        var violations = (await tab.Page.RunAxe()).Violations;

        violations.ShouldBeEmpty(
            string.Join("\n", violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")))
        );
    }

    private static async Task Search(Tab tab, string typed)
    {
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.WaitForSelectorAsync("[data-search-dialog][open]");
        await tab.Page.FillAsync("[data-search-input]", typed);
        await tab.Page.WaitForSelectorAsync(Results);
    }

    private static Task<string[]> PathsOf(Tab tab) =>
        tab.Page.EvaluateAsync<string[]>(
            "results => [...new Set([...document.querySelectorAll(results)].map(link => new URL(link.href).pathname))]",
            Results
        );
}
