using System.Net;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

[Collection(PreviewSite.Tests)]
public sealed class PanelTests(Browser browser, PreviewSite site)
{
    private const string Article = "content/handbook/reading.md";
    private const string Quote = "Somebody said this, and it is long enough";

    [Fact]
    public async Task A_finding_appears_and_goes()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.OpenList();
        var before = await tab.Findings.CountAsync();

        site.Edit(Article, Quote, "[Somebody](/handbok/) said this, and it is long enough");

        await Assertions.Expect(tab.Findings).ToHaveCountAsync(before + 1);
        var finding = tab.Findings.Filter(new LocatorFilterOptions { HasText = "No page at '/handbok/'." });
        await Assertions.Expect(finding).ToContainTextAsync("Did you mean '/handbook/'?");
        await Assertions.Expect(tab.Pill).ToContainTextAsync($"{before + 1} finding");
        site.Restore();
        await Assertions.Expect(tab.Findings).ToHaveCountAsync(before);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finding_leads_to_its_paragraph_and_to_the_editor()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        site.Edit(Article, Quote, "[Somebody](/handbok/) said this, and it is long enough");
        await tab.OpenList();
        var finding = tab.Findings.Filter(new LocatorFilterOptions { HasText = "No page at '/handbok/'." });

        var editor = finding.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Open in editor" });
        await Assertions.Expect(editor).ToHaveAttributeAsync("href", new Regex(@"^vscode://file/.*content/handbook/reading\.md:\d+:\d+$"));
        await finding.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "No page at" }).ClickAsync();

        var place = tab.Page.Locator("[data-handbookgen-mark]");
        await Assertions.Expect(place).ToContainTextAsync("Somebody said this");
        await Assertions.Expect(place).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_finding_in_another_file_leads_to_its_place_there()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Home);
        site.Edit(Article, Quote, "[Somebody](/handbok/) said this, and it is long enough");
        await tab.OpenList();

        await tab.List.Locator("summary", new LocatorLocatorOptions { HasText = "reading.md" }).ClickAsync();
        await tab.List.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "No page at '/handbok/'" }).ClickAsync();

        await tab.Page.WaitForURLAsync("**/handbook/reading/*");
        await Assertions.Expect(tab.Page.Locator("[data-handbookgen-mark]")).ToContainTextAsync("Somebody said this");
        await Assertions.Expect(tab.Page.Locator("[data-handbookgen-mark]")).ToBeInViewportAsync();
        // The list is as it was left.
        await Assertions.Expect(tab.List).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_click_fixes_the_file()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        site.Edit(Article, Quote, "[Somebody](/handbook/Reading/) said this, and it is long enough");
        await tab.OpenList();

        var finding = tab.Findings.Filter(new LocatorFilterOptions { HasText = "/handbook/Reading/" });
        await finding.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-handbookgen-mark]")).ToHaveCountAsync(1);
        await finding.Locator(".fix").ClickAsync();

        await Assertions.Expect(tab.List.GetByRole(AriaRole.Status)).ToHaveTextAsync("Fixed.");
        await Assertions.Expect(finding).ToHaveCountAsync(0);
        site.Read(Article).ShouldContain("[Somebody](/handbook/reading/) said this");
        await Assertions.Expect(tab.Page.Locator("[data-handbookgen-mark]")).ToHaveCountAsync(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Broken_front_matter_keeps_the_page_below_a_banner_until_it_is_mended()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);

        site.Edit(Article, "title: Reading\n", "title: [Reading\n");

        await Assertions.Expect(tab.Banner).ToContainTextAsync("The front matter of this page is broken");
        await Assertions.Expect(tab.Banner.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", new Regex(@"reading\.md:\d+"));
        await tab.Shows("The last words.");
        site.Edit(Article, "title: [Reading\n", "title: Read it\n");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Read it");
        await Assertions.Expect(tab.Banner).ToBeHiddenAsync();
        await tab.WasNotReloaded();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_opens_and_closes_the_list()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Pill.FocusAsync();

        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.List).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(tab.List).ToBeHiddenAsync();
        await Assertions.Expect(tab.Pill).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_panel_stays_where_the_reader_moves_it()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.OpenList();

        await tab.List.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Move to the left" }).ClickAsync();
        await tab.Page.ReloadAsync();

        await tab.IsChecked();
        await Soon.Holds(async () => (await tab.Pill.BoundingBoxAsync()).ShouldNotBeNull().X.ShouldBeLessThan(100));
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_panel_and_banner(int width, ColorScheme scheme)
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article, width, scheme);
        site.Edit(Article, "title: Reading\n", "title: [Reading\n");
        await Assertions.Expect(tab.Banner).ToBeVisibleAsync();
        await tab.OpenList();

        var result = await tab.Page.RunAxe();

        result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")).ShouldBeEmpty();
        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Fact]
    public async Task Every_kind_of_page_can_be_previewed_without_complaints()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Home);
        await tab.OpenList();
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await tab.IsChecked();
        }

        // The browser logs the server's 404.
        tab.Complaints.Where(complaint => !complaint.Contains("404 (Not Found)", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Pages.Article, "Host", "attacker.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("/_handbookgen/findings.json", "Host", "attacker.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("/_handbookgen/findings.json", "Origin", "https://attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("/_handbookgen/events?url=/", "Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    public async Task Another_host_and_another_origin_are_refused(string path, string header, string value, HttpStatusCode status)
    {
        Chromium.Require();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Origin + path);
        request.Headers.TryAddWithoutValidation(header, value).ShouldBeTrue();

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0123456789abcdef", null)]
    [InlineData(null, "https://attacker.example")]
    public async Task A_fix_needs_the_token_of_a_page(string? token, string? origin)
    {
        Chromium.Require();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, site.Origin + "/_handbookgen/fix");
        request.Content = new StringContent("""{"id":"1","hash":"2"}""", System.Text.Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.Add("X-HandbookGen-Token", token);
        if (origin is not null)
            request.Headers.Add("Origin", origin);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
