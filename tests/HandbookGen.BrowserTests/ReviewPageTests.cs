using Deque.AxeCore.Playwright;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>A review, from disk and below a path of a server.</summary>
public sealed class ReviewPageTests(Browser browser, ReviewOnDisk review) : IClassFixture<ReviewOnDisk>
{
    [Fact]
    public async Task The_keyboard_leads_through_the_changes_and_to_the_next_page()
    {
        await using var tab = await browser.Open(review.Url + "pages/hiring.html");

        await tab.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(tab.Page.Locator("#change-1")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(tab.Page.Locator("#change-2")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(tab.Page.Locator("#change-1")).ToBeFocusedAsync();
        await tab.Page.GotoAsync(review.Url + "pages/hiring.html#change-3");
        await Assertions.Expect(tab.Page.Locator("#change-3")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("j");
        await tab.Arrives("pages/start.html");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_leads_to_a_change()
    {
        await using var tab = await browser.Open(review.Url + "pages/hiring.html#change-2");

        await Assertions.Expect(tab.Page.Locator("#change-2")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filters_and_views_work_also_without_scripts(bool javaScript)
    {
        await using var tab = await browser.Open(review.Url + "index.html", javaScript: javaScript);
        var removed = tab.Page.Locator("[data-kind=removed]");
        await Assertions.Expect(removed).ToBeVisibleAsync();
        await tab.Page.Locator("#show-removed").UncheckAsync();
        await Assertions.Expect(removed).ToBeHiddenAsync();

        await tab.Page.GotoAsync(review.Url + "pages/hiring.html");
        await Assertions.Expect(tab.Page.Locator(".rv-both ins").First).ToHaveTextAsync("five");
        await tab.Page.Locator("#view-side").CheckAsync();
        await Assertions.Expect(tab.Page.Locator(".rv-both").First).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator(".rv-side del").First).ToHaveTextAsync("ten");
        tab.Strangers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing(ColorScheme scheme)
    {
        Chromium.Require();
        // An artifact of CI is below a path.
        await using var server = await SiteServer.Start(review.Folder, "/-/jobs/1/artifacts/review");
        var root = server.Origin + "/-/jobs/1/artifacts/review/";
        await using var tab = await browser.Open(null, scheme: scheme, origin: server.Origin);
        foreach (var path in (string[])["index.html", "pages/hiring.html", "pages/welcome.html"])
        {
            await tab.Page.GotoAsync(root + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            (await tab.Page.RunAxe())
                .Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path}: {violation.Id} {node.Html}"))
                .ShouldBeEmpty();
        }

        tab.Complaints.ShouldBeEmpty();
    }
}
