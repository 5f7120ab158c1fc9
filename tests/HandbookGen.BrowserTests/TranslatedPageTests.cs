using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>The sample handbook with the words of other languages.</summary>
public sealed class TranslatedPageTests(Browser browser)
{
    [Fact]
    public async Task Arabic_pages_run_from_right_to_left()
    {
        Chromium.Require();
        await using var site = await VariantSite.Start(BuiltSite.Config with { Language = "ar" });
        await using var tab = await browser.Open(Pages.Campaign, origin: site.Origin);

        (await LeftOf(tab, ".navigation")).ShouldBeGreaterThan(await LeftOf(tab, "main"));
        (await LeftOf(tab, "main .toc")).ShouldBeLessThan(await LeftOf(tab, "article"));
        (await LeftOf(tab, ".site-title")).ShouldBeGreaterThan(await LeftOf(tab, ".search-open"));
        foreach (var width in (int[])[360, 768, 1440])
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            foreach (var path in Pages.All)
            {
                await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(
                    0,
                    $"{width} {path}"
                );
            }
        }

        tab.Complaints.ShouldAllBe(complaint => complaint.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scripts_speak_the_language_of_the_page()
    {
        Chromium.Require();
        await using var site = await VariantSite.Start(BuiltSite.Config with { Language = "ja" });
        await using var tab = await browser.Open(Pages.Code, origin: site.Origin);

        (await tab.Page.EvaluateAsync<string>("words('copied')")).ShouldBe("コピーしました");
        (await tab.Page.EvaluateAsync<string>("words('rowsShown', { shown: 3, all: 9 })")).ShouldContain("9");
        (await tab.Page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe("ja");
        (await tab.Page.Locator(".scheme-button:visible").First.GetAttributeAsync("aria-label"))!.ShouldMatch(@"\p{IsHiragana}");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Takes_pictures_of_translated_pages()
    {
        var folder = Environment.GetEnvironmentVariable("HANDBOOKGEN_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Set HANDBOOKGEN_SCREENSHOTS to a folder to get pictures.");
        foreach (var language in (string[])["ar", "de", "ja"])
        {
            await using var site = await VariantSite.Start(BuiltSite.Config with { Language = language });
            foreach (var width in (int[])[360, 1440])
            {
                await using var tab = await browser.Open(null, width, origin: site.Origin);
                foreach (var (i, path) in Pages.All.Index())
                {
                    await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                    await tab.Page.ScreenshotAsync(
                        new PageScreenshotOptions { Path = Path.Combine(folder!, $"{language}-{width}-{i:00}.png") }
                    );
                }
            }
        }
    }

    private static Task<double> LeftOf(Tab tab, string selector) =>
        tab.Page.Locator(selector).First.EvaluateAsync<double>("element => element.getBoundingClientRect().left");
}
