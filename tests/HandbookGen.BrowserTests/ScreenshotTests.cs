using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>Screenshots for people to review: every kind of page, light and dark, on a desktop and on a phone.</summary>
public sealed class ScreenshotTests(Browser browser)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task Takes_a_picture_of_every_kind_of_page(int width, int height)
    {
        var folder = Environment.GetEnvironmentVariable("HANDBOOKGEN_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Set HANDBOOKGEN_SCREENSHOTS to a folder to get pictures.");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var tab = await browser.Open(null, width, height, scheme);
            foreach (var (i, path) in Pages.All.Index())
            {
                await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                var file = Path.Combine(folder!, $"{i:00}-{width}-{scheme}.png");
                (
                    await tab.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = path == Pages.Article })
                ).ShouldNotBeEmpty();
            }
        }
    }
}
