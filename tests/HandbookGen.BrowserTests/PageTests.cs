using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class PageTests(Browser browser)
{
    [SkippableFact]
    public async Task A_page_shows_its_title_and_complains_about_nothing()
    {
        await using var tab = await browser.Open("/handbook/reading/");

        (await tab.Page.Locator("h1").InnerTextAsync()).ShouldBe("Reading");
        tab.Complaints.ShouldBeEmpty();
        tab.Strangers.ShouldBeEmpty();
    }
}
