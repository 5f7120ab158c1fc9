using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>A link to a heading leads to that heading, at once, and it stays there.</summary>
public sealed class DeepLinkTests(Browser browser)
{
    private const string Top = "() => Math.round(document.getElementById('the-last-section').getBoundingClientRect().top)";

    // What is shown of each picture, and whether it has arrived.
    private const string Sizes =
        "() => [...document.querySelectorAll('[data-page-body] img')].map(img => `${img.src} ${img.clientWidth} x ${img.clientHeight}`)";

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Leads_to_the_heading_before_the_pictures_above_it_are_there(int width)
    {
        await using var server = await SiteServer.Start(browser.Output, slowPictures: true);
        await using var tab = await browser.Open(null, width, origin: server.Origin, motion: ReducedMotion.NoPreference);
        await tab.Page.GotoAsync(Pages.Pictures + "#the-last-section", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await tab.Page.WaitForFunctionAsync("() => scrollY > 0");
        var first = await tab.Page.EvaluateAsync<int>(Top);
        (await Missing(tab)).ShouldBeGreaterThan(0, "all pictures were there before the first look");

        await LoadAll(tab);

        (await tab.Page.EvaluateAsync<int>(Top)).ShouldBe(first);
        if (width > 1000)
            first.ShouldBe(76);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Each_picture_has_its_size_before_it_is_there(int width)
    {
        await using var server = await SiteServer.Start(browser.Output, slowPictures: true);
        await using var tab = await browser.Open(null, width, origin: server.Origin);
        await tab.Page.GotoAsync(Pages.Pictures, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        var before = await tab.Page.EvaluateAsync<string[]>(Sizes);
        (await Missing(tab)).ShouldBe(before.Length);

        await LoadAll(tab);

        (await tab.Page.EvaluateAsync<string[]>(Sizes)).ShouldBe(before);
    }

    private static Task<int> Missing(Tab tab) =>
        tab.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('[data-page-body] img')].filter(img => !img.naturalWidth).length");

    private static async Task LoadAll(Tab tab)
    {
        await tab.Page.EvaluateAsync("() => document.querySelectorAll('img').forEach(img => { img.loading = 'eager' })");
        await tab.Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('[data-page-body] img')].every(img => img.complete && img.naturalWidth)"
        );
        await tab.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
}
