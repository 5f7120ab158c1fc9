using System.Collections.Concurrent;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>One build: at the root of a host and below any path. With <c>LinkRelative</c>, it can be opened from disk.</summary>
public sealed class AnyPathTests(Browser browser, SiteOnDisk disk) : IClassFixture<SiteOnDisk>
{
    // Follows every link, also of pages that redirect, and lists what cannot be had or leaves the site.
    private const string Crawl = """
        async root => {
          const pages = [root], seen = new Set(pages), faults = [];
          for (const at of pages) {
            const answer = await fetch(at);
            if (!answer.ok) faults.push(`${answer.status} ${at}`);
            if (!answer.headers.get('Content-Type')?.startsWith('text/html')) continue;
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            const written = [...page.querySelectorAll('[href], [src]')]
              .map(element => element.getAttribute('href') ?? element.getAttribute('src'));
            const refresh = page.querySelector('meta[http-equiv=refresh i]')?.content.replace(/^.*?url=/i, '');
            for (const text of refresh ? [...written, refresh] : written) {
              const url = new URL(text, answer.url);
              url.hash = '';
              if (url.origin !== new URL(root).origin || seen.has(url.href)) continue;
              seen.add(url.href);
              if (url.href.startsWith(root)) pages.push(url.href);
              else faults.push(`${at} leads out to ${url.href}`);
            }
          }
          return [String(pages.length), ...faults];
        }
        """;

    // A page that nothing is linked to is not the point here; these have one of everything.
    private static readonly string[] Visited = [.. Pages.All.Where(path => path != Pages.Missing)];

    public static TheoryData<string> Prefixes { get; } = ["", "/mr123", "/-/group/-/jobs/1/artifacts/public", "/hand book/手引き"];

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task No_link_fails_or_leaves(string prefix)
    {
        Chromium.Require();
        await using var server = await SiteServer.Start(browser.Output, prefix);
        var root = RootOf(server, prefix);
        await using var tab = await browser.Open(root, origin: server.Origin);

        var found = await tab.Page.EvaluateAsync<string[]>(Crawl, root);

        found[1..].ShouldBeEmpty();
        int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(Visited.Length + 20);
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task No_page_asks_for_what_is_missing_or_outside(string prefix)
    {
        Chromium.Require();
        await using var server = await SiteServer.Start(browser.Output, prefix);
        var root = RootOf(server, prefix);
        await using var tab = await browser.Open(null, origin: server.Origin);
        var faults = new ConcurrentQueue<string>();
        tab.Page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 || !answer.Url.StartsWith(root, StringComparison.Ordinal) && answer.Url.StartsWith(server.Origin))
                faults.Enqueue($"{answer.Status} {answer.Url}");
        };

        foreach (var path in Visited)
            await tab.Page.GotoAsync(root + path[1..], new PageGotoOptions { WaitUntil = WaitUntilState.Load });

        faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Search_leads_to_a_page_below_the_prefix(string prefix)
    {
        Chromium.Require();
        await using var server = await SiteServer.Start(browser.Output, prefix);
        await using var tab = await browser.Open(RootOf(server, prefix) + "handbook/reading/", origin: server.Origin);

        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.WaitForSelectorAsync("[data-search-dialog][open]");
        await tab.Page.FillAsync("[data-search-input]", "devops_platform");
        await tab.Page.WaitForSelectorAsync("[data-search-result][aria-selected=true]");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync(url => url.StartsWith(RootOf(server, prefix) + "handbook/campaigns/", StringComparison.Ordinal));

        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task A_closed_branch_opens_below_the_prefix(string prefix)
    {
        Chromium.Require();
        await using var server = await SiteServer.Start(browser.Output, prefix);
        await using var tab = await browser.Open(RootOf(server, prefix) + "people/team/", origin: server.Origin);

        await tab.Page.Locator(".navigation .branch > .fold").First.ClickAsync();
        var link = tab.Page.Locator(".navigation .branch > ul a").First;
        var url = await link.EvaluateAsync<string>("link => link.href");

        url.ShouldStartWith(RootOf(server, prefix));
        (await tab.Page.APIRequest.GetAsync(url)).Ok.ShouldBeTrue();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task From_disk_the_navigation_offers_nothing_that_cannot_be_loaded()
    {
        Chromium.Require();
        await using var tab = await browser.Open(null);

        await tab.Page.GotoAsync(new Uri(disk.Output + "/people/team/index.html").AbsoluteUri);

        (await tab.Page.Locator(".navigation .branch").CountAsync()).ShouldBeGreaterThan(0);
        (await tab.Page.Locator(".navigation .branch > .fold").CountAsync()).ShouldBe(0);
        (await tab.Page.Locator(".navigation .open > .fold").CountAsync()).ShouldBeGreaterThan(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Only_the_missing_page_is_missing_below_the_prefix(string prefix)
    {
        Chromium.Require();
        await using var server = await SiteServer.Start(browser.Output, prefix);
        var root = RootOf(server, prefix);
        await using var tab = await browser.Open(null, origin: server.Origin);
        var answers = new ConcurrentQueue<string>();
        tab.Page.Response += (_, answer) => answers.Enqueue($"{answer.Status} {answer.Url}");

        await tab.Page.GotoAsync(root + Pages.Missing[1..]);
        await tab.Page.WaitForSelectorAsync("#suggestions a");

        (await tab.Page.Locator("#suggestions a").First.EvaluateAsync<string>("link => link.href")).ShouldBe(root + Pages.Article[1..]);
        (await tab.Page.EvaluateAsync<string[]>("[...document.links].map(link => link.href)")).ShouldAllBe(url => url.StartsWith(root));
        (await HeaderPosition(tab)).ShouldBe("sticky");
        answers.Where(answer => !answer.StartsWith("200", StringComparison.Ordinal)).ShouldBe([$"404 {root}{Pages.Missing[1..]}"]);
        answers.ShouldAllBe(answer => answer.Contains(root));
    }

    // Nothing in such a path tells where the site begins, so a few places are tried.
    [Theory]
    [InlineData("", "/zzzzzz/qqqqqq/xxxxxx")]
    [InlineData("/mr123", "/zzzzzz/qqqqqq/")]
    [InlineData("/-/handbook/-/jobs/1/artifacts/public", "/handbook/zzzzzz/")]
    [InlineData("/-/handbook/-/jobs/1/artifacts/public", "/zzzzzz.html")]
    [InlineData("/mr123", "/zzzzzz//qqqqqq/")]
    public async Task A_missing_page_finds_the_site_from_any_path(string prefix, string typed)
    {
        Chromium.Require();
        await using var server = await SiteServer.Start(browser.Output, prefix);
        await using var tab = await browser.Open(null, origin: server.Origin);

        await tab.Page.GotoAsync(server.Origin + prefix + typed);
        await tab.Page.WaitForSelectorAsync(".site-header");

        (await HeaderPosition(tab)).ShouldBe("sticky");
        await tab.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Go to the start" }).ClickAsync();
        await tab.Arrives(prefix + "/");
        (await tab.Page.TitleAsync()).ShouldContain(BuiltSite.Config.SiteTitle);
        tab.Strangers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_page_loads_nothing_from_the_host_that_a_path_resembles()
    {
        Chromium.Require();
        await using var server = await SiteServer.Start(browser.Output);
        await using var tab = await browser.Open(null, origin: server.Origin);

        await tab.Page.GotoAsync(server.Origin + "//stranger.example/handbook/x");
        await tab.Page.WaitForSelectorAsync(".site-header");

        tab.Strangers.ShouldBeEmpty();
        (await tab.Page.EvaluateAsync<string>("document.querySelector('[data-home]').href")).ShouldStartWith(server.Origin + "/");
    }

    [Fact]
    public async Task Without_scripts_a_missing_page_says_so_and_leads_to_the_start()
    {
        Chromium.Require();
        await using var tab = await browser.Open("/handbook/raeding/x/", javaScript: false);

        (await tab.Page.InnerTextAsync("body")).ShouldContain("This page does not exist");
        await tab.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Go to the start" }).ClickAsync();
        await tab.Arrives(browser.Origin[^6..] + "/");
    }

    [Fact]
    public async Task From_disk_every_link_leads_to_a_file()
    {
        Chromium.Require();
        await using var tab = await browser.Open(null);
        var targets = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var path in Visited)
        {
            await tab.Page.GotoAsync(new Uri(disk.Output + path + "index.html").AbsoluteUri);
            targets.UnionWith(
                await tab.Page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('[href], [src]')].map(e => e.href ?? e.src).filter(url => /^file:/.test(url))"
                )
            );
        }

        targets.Count.ShouldBeGreaterThan(Visited.Length);
        targets.Where(url => !File.Exists(new Uri(url).LocalPath)).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task From_disk_the_form_for_tagged_links_works()
    {
        Chromium.Require();
        await using var tab = await browser.Open(null);
        await tab.Page.GotoAsync(new Uri(disk.Output + Pages.UtmRegistry + "index.html").AbsoluteUri);
        await tab.Page.WaitForSelectorAsync(".utm-builder:not([hidden])");

        await tab.Page.FillAsync("#utm-builder-address", "http://about.example.com/");
        await tab.Page.PressAsync("#utm-builder-address", "Tab");

        await Assertions.Expect(tab.Page.Locator("#utm-builder-address-error")).ToHaveTextAsync("The URL must start with https://.");
    }

    [Fact]
    public async Task From_disk_search_says_that_it_needs_a_server()
    {
        Chromium.Require();
        await using var tab = await browser.Open(null);
        await tab.Page.GotoAsync(new Uri(disk.Output + "/index.html").AbsoluteUri);

        await tab.Page.ClickAsync(".home-search");

        await Assertions.Expect(tab.Page.Locator("[data-search-message]")).ToContainTextAsync("as soon as a web server serves the site");
    }

    private static async Task<string> HeaderPosition(Tab tab)
    {
        // The styles have arrived once the page is shown.
        await tab.Page.WaitForSelectorAsync("html:not([data-seeking])");
        return await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.site-header')).position");
    }

    // As browsers write it.
    private static string RootOf(SiteServer server, string prefix) => new Uri(server.Origin + prefix + "/").AbsoluteUri;
}
