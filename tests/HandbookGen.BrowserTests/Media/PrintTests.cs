using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class PrintTests(Browser browser)
{
    [Fact]
    public async Task Paper_shows_the_text_its_URL_and_no_controls()
    {
        await using var tab = await browser.Open(Pages.Article);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        var hidden = await tab.Page.EvaluateAsync<string[]>(
            """
            () => ['.site-header', '.navigation', '.toc', '.pager', '.site-footer', '.copy', '.permalink']
              .filter(name => [...document.querySelectorAll(name)].some(element => element.checkVisibility()))
            """
        );
        hidden.ShouldBeEmpty();
        await Assertions.Expect(tab.Page.Locator(".print-foot")).ToContainTextAsync("https://handbook.example.com/handbook/reading/");
        (await tab.Page.Locator(".print-foot").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Closed_details_are_printed_open()
    {
        await using var tab = await browser.Open(Pages.Article);
        (await tab.Page.Locator("#deep").IsVisibleAsync()).ShouldBeFalse();

        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await tab.Page.Locator("#deep").EvaluateAsync<double>("element => element.getBoundingClientRect().height")).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(Pages.UtmRegistry)]
    [InlineData(Pages.Tables)]
    public async Task Forms_are_not_printed(string path)
    {
        await using var tab = await browser.Open(path);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        var shown = await tab.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('form, input, select, .utm-builder')].filter(element => element.checkVisibility()).length"
        );

        shown.ShouldBe(0);
    }

    [Fact]
    public async Task Headings_of_tables_that_can_be_sorted_are_printed()
    {
        await using var tab = await browser.Open(Pages.Tables);
        await tab.Page.WaitForSelectorAsync(".sort");
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await tab.Page.Locator("thead").First.InnerTextAsync())
            .Split('\t', StringSplitOptions.TrimEntries)
            .ShouldBe(["Name", "Region", "Budget", "Since", "Quarter"]);
    }

    [Fact]
    public async Task No_code_is_cut()
    {
        await using var tab = await browser.Open(Pages.Code, width: 700);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        var cut = await tab.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('pre')].filter(pre => pre.scrollWidth > pre.clientWidth).length"
        );

        cut.ShouldBe(0);
    }
}
