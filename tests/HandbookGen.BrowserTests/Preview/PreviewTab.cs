using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>A page in a preview, with its panel and banner. Takes the edits of the test back in the end.</summary>
internal sealed class PreviewTab : IAsyncDisposable
{
    private readonly PreviewSite site;
    private readonly Tab tab;

    private PreviewTab(PreviewSite site, Tab tab) => (this.site, this.tab) = (site, tab);

    public IPage Page => tab.Page;

    public IReadOnlyList<string> Complaints => tab.Complaints;

    public ILocator Pill => Page.Locator("handbookgen-preview .pill");

    public ILocator List => Page.Locator("handbookgen-preview").GetByRole(AriaRole.Dialog);

    public ILocator Banner => Page.Locator("handbookgen-banner .banner");

    /// <summary>The findings of the page.</summary>
    public ILocator Findings =>
        List.GetByRole(AriaRole.Region, new LocatorGetByRoleOptions { Name = "This page" }).GetByRole(AriaRole.Listitem);

    /// <summary>Opens a page, and waits until the preview has checked the site.</summary>
    public static async Task<PreviewTab> Open(
        Browser browser,
        PreviewSite site,
        string path,
        int width = 1440,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var tab = new PreviewTab(site, await browser.Open(path, width, scheme: scheme, origin: site.Origin));
        await tab.IsChecked();
        // A reload would lose it.
        await tab.Page.EvaluateAsync("window.isSame = true");
        return tab;
    }

    public Task IsChecked() => Assertions.Expect(Pill).ToContainTextAsync("finding");

    public async Task OpenList()
    {
        await Pill.ClickAsync();
        await Assertions.Expect(List).ToBeVisibleAsync();
    }

    /// <summary>Waits until the page shows a text.</summary>
    public Task Shows(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public async Task WasNotReloaded() => (await Page.EvaluateAsync<bool>("window.isSame === true")).ShouldBeTrue();

    public async ValueTask DisposeAsync()
    {
        await tab.DisposeAsync();
        site.Restore();
    }
}
