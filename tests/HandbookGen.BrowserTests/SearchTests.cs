using Deque.AxeCore.Playwright;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class SearchTests(Browser browser)
{
    private const string Results = "[data-search-result]";

    private static readonly string[] CampaignPaths =
    [
        .. ((string[])["analytics", "cloud", "devops", "mobile", "security"]).Select(name => $"/handbook/campaigns/{name}/"),
    ];

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

        var second = tab.Page.Locator(Results).Nth(1);
        await Assertions.Expect(second).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions
            .Expect(tab.Page.Locator("[data-search-input]"))
            .ToHaveAttributeAsync("aria-activedescendant", (await second.GetAttributeAsync("id"))!);
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

        await Soon.Holds(async () =>
            (await tab.Page.Locator("[aria-selected=true] .search-title").InnerTextAsync()).ShouldBeOneOf(oneOf.Split('|'))
        );
        await Assertions.Expect(tab.Page.Locator("[data-search-status]")).ToContainTextAsync("found");
    }

    [Fact]
    public async Task Facets_narrow_the_results()
    {
        await using var tab = await browser.Open(Pages.Home);
        await Search(tab, "audience");
        await Soon.Holds(async () => (await PathsOf(tab)).ShouldBe(CampaignPaths, ignoreOrder: true));
        var status = tab.Page.Locator("[data-search-facet]", new PageLocatorOptions { HasText = "active" });

        await status.SelectOptionAsync("active");
        await Assertions.Expect(tab.Page.Locator("[data-search-status]")).ToHaveTextAsync("1 page found");

        await Soon.Holds(async () => (await PathsOf(tab)).ShouldBe(["/handbook/campaigns/devops/"]));
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

    [Fact]
    public async Task Sections_stand_below_the_title_of_their_page_and_the_one_found_is_selected()
    {
        await using var tab = await browser.Open(Pages.Home);

        await Search(tab, "callouts");

        var group = tab.Page.Locator(".search-group").First;
        (await group.Locator(Results).First.GetAttributeAsync("href")).ShouldEndWith(Pages.Article);
        await Assertions.Expect(group.Locator("[aria-selected=true][href$='#callouts'] mark").First).ToHaveTextAsync("Callouts");
        (await tab.Page.Locator(".search-keys").InnerTextAsync()).ShouldBe("↑↓ select\n↵ open\nesc close");
    }

    [Fact]
    public async Task Says_what_to_do_before_and_where_there_are_no_results()
    {
        await using var tab = await browser.Open(Pages.Home);
        await tab.Page.Keyboard.PressAsync("/");
        var help = tab.Page.Locator("[data-search-help]");
        await Assertions.Expect(help).ToContainTextAsync("campaign code");

        await tab.Page.FillAsync("[data-search-input]", "qqxxzz");

        await Assertions.Expect(tab.Page.Locator("[data-search-status]")).ToHaveTextAsync("Nothing found for “qqxxzz”.");
        await Assertions.Expect(help).ToContainTextAsync("Check the spelling");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(320)]
    public async Task Filters_take_one_row_on_a_phone_and_everything_can_be_touched(int width)
    {
        await using var tab = await browser.Open(Pages.Home);
        await tab.Page.SetViewportSizeAsync(width, 740);
        await Search(tab, "campaign");

        (await HeightOf("[data-search-facets]")).ShouldBeLessThanOrEqualTo(60);
        (await HeightOf("[data-search-close]")).ShouldBeGreaterThanOrEqualTo(44);
        (await HeightOf("[data-search-facet]")).ShouldBeGreaterThanOrEqualTo(44);
        (await HeightOf(Results)).ShouldBeGreaterThanOrEqualTo(44);
        (await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        Task<double> HeightOf(string selector) =>
            tab.Page.EvaluateAsync<double>(
                "selector => Math.min(...[...document.querySelectorAll(selector)].map(found => found.getBoundingClientRect().height))",
                selector
            );
    }

    [Fact]
    public async Task Any_button_can_open_the_dialog_and_gets_the_focus_back()
    {
        await using var tab = await browser.Open(Pages.Home);
        await tab.Page.EvaluateAsync(
            "document.querySelector('main').append(Object.assign(document.createElement('button'), { id: 'mine' })); "
                + "mine.dataset.searchOpen = ''"
        );

        await tab.Page.FocusAsync("#mine");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForSelectorAsync("[data-search-dialog][open]");
        await tab.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(tab.Page.Locator("#mine:focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Loads_only_the_bytes_of_texts_that_it_shows()
    {
        await using var tab = await browser.Open(Pages.Home);
        var statuses = new System.Collections.Concurrent.ConcurrentBag<int>();
        tab.Page.Response += (_, response) =>
        {
            if (response.Url.Contains("/search/text-", StringComparison.Ordinal))
                statuses.Add(response.Status);
        };

        await Search(tab, "callouts");

        await Soon.Holds(() =>
        {
            statuses.ShouldNotBeEmpty();
            return Task.CompletedTask;
        });
        statuses.ShouldAllBe(status => status == 206);
    }

    [Fact]
    public async Task Searches_on_a_host_that_does_not_know_ranges()
    {
        await using var tab = await browser.Open(Pages.Home);
        await tab.Page.RouteAsync(
            "**/search/text-*",
            async route =>
            {
                var headers = route.Request.Headers.Where(header => header.Key != "range").ToDictionary();
                await route.ContinueAsync(new RouteContinueOptions { Headers = headers });
            }
        );

        await Search(tab, "callouts");

        await Assertions.Expect(tab.Page.Locator("[aria-selected=true][href$='#callouts']")).ToHaveCountAsync(1);
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
