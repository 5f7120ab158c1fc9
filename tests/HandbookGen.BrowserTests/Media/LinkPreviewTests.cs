using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class LinkPreviewTests(Browser browser, SiteOnDisk site) : IClassFixture<SiteOnDisk>
{
    [Fact]
    public async Task A_link_that_is_pointed_at_shows_where_it_leads()
    {
        await using var tab = await browser.Open(Pages.Pictures);
        var asked = new List<string>();
        tab.Page.Request += (_, request) => asked.Add(request.Url);

        await tab.Page.HoverAsync("[data-page-body] a[href$='#the-end']");

        var preview = tab.Page.Locator(".preview");
        await Assertions.Expect(preview.Locator("strong")).ToHaveTextAsync("The end");
        await Assertions.Expect(preview.Locator("small")).ToHaveTextAsync("Reading");
        await Assertions.Expect(preview).ToContainTextAsync("The last words.");
        asked.Count(url => url.EndsWith("/handbook/reading/", StringComparison.Ordinal)).ShouldBe(1);
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(preview).ToHaveCountAsync(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_with_the_focus_shows_it_too_and_is_described_by_it()
    {
        await using var tab = await browser.Open(Pages.Pictures);
        await tab.Page.FocusAsync("main");

        await tab.Page.Keyboard.PressAsync("Tab");
        var link = tab.Page.Locator("[data-page-body] a[href$='reading/']");
        for (var i = 0; i < 20 && !await link.EvaluateAsync<bool>("link => link === document.activeElement"); i++)
            await tab.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(tab.Page.Locator(".preview strong")).ToHaveTextAsync("Reading");
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-describedby", "page:preview");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(link).Not.ToHaveAttributeAsync("aria-describedby", "page:preview");
    }

    [Fact]
    public async Task Pages_are_fetched_once_however_often_they_are_pointed_at()
    {
        await using var tab = await browser.Open(Pages.Pictures);
        var asked = new List<string>();
        tab.Page.Request += (_, request) => asked.Add(request.Url);
        for (var i = 0; i < 3; i++)
        {
            await tab.Page.HoverAsync("[data-page-body] a[href$='reading/']");
            await tab.Page.WaitForSelectorAsync(".preview");
            await tab.Page.HoverAsync("h1");
            await Assertions.Expect(tab.Page.Locator(".preview")).ToHaveCountAsync(0);
        }

        asked.Count(url => url.EndsWith("/handbook/reading/", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Other_sites_are_never_asked()
    {
        await using var tab = await browser.Open(Pages.Pictures);

        await tab.Page.HoverAsync("[data-page-body] a[href$='reading/']");
        await tab.Page.WaitForSelectorAsync(".preview");
        await tab.Page.HoverAsync("[data-page-body] a[href='https://example.com/']");
        await Assertions.Expect(tab.Page.Locator(".preview")).ToHaveCountAsync(0);

        tab.Strangers.ShouldBeEmpty();
    }

    [Fact]
    public async Task From_disk_nothing_is_fetched()
    {
        Chromium.Require();
        await using var tab = await browser.Open(null);
        await tab.Page.GotoAsync(new Uri(site.Output + Pages.Pictures + "index.html").AbsoluteUri);
        var asked = new List<string>();
        tab.Page.Request += (_, request) => asked.Add(request.Url);

        await tab.Page.HoverAsync("[data-page-body] a >> nth=2");
        await tab.Page.HoverAsync("[data-page-body] a >> nth=3");

        asked.ShouldNotContain(url => url.Contains("previews.js") || url.Contains("reading"));
        tab.Complaints.ShouldBeEmpty();
    }
}
