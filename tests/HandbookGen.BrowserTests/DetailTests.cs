using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

/// <summary>Corners, bytes and dates: the same on every kind of page.</summary>
public sealed class DetailTests(Browser browser)
{
    [Theory]
    [InlineData(Pages.Section, ".cards > li > a", 8)]
    [InlineData(Pages.Article, ".page-body .table", 8)]
    [InlineData(Pages.Article, ".page-body pre", 8)]
    [InlineData(Pages.Article, ".page-body details:not(.filter)", 8)]
    [InlineData(Pages.Campaign, ".facts", 8)]
    [InlineData(Pages.Campaigns, ".campaign-list", 8)]
    [InlineData(Pages.Timeline, ".roadmap", 8)]
    [InlineData(Pages.People, ".person-section", 8)]
    [InlineData(Pages.People, ".org-person", 8)]
    [InlineData(Pages.Team, ".members > li", 8)]
    [InlineData(Pages.Home, ".home-card", 8)]
    [InlineData(Pages.Home, ".home-campaigns", 8)]
    [InlineData(Pages.Article, ".navigation li > a", 6)]
    [InlineData(Pages.Article, ".page-body > p > code", 4)]
    public async Task Boxes_have_corners_of_8_px_and_rows_of_4_to_6(string path, string selector, int radius)
    {
        await using var tab = await browser.Open(path);

        var found = await tab
            .Page.Locator(selector)
            .First.EvaluateAsync<double>("box => parseFloat(getComputedStyle(box).borderTopLeftRadius)");

        found.ShouldBe(radius, 0.5);
    }

    [Fact]
    public async Task The_search_field_is_filled_lightly()
    {
        await using var tab = await browser.Open(Pages.Article);

        var colors = await tab.Page.EvaluateAsync<string[]>(
            "() => ['.search-open', 'body'].map(selector => getComputedStyle(document.querySelector(selector)).backgroundColor)"
        );

        colors[0].ShouldNotBe(colors[1]);
        colors[0].ShouldBe("rgb(243, 243, 247)");
    }

    [Fact]
    public async Task Long_entries_of_the_contents_wrap()
    {
        await using var tab = await browser.Open(Pages.Article);

        var cut = await tab.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.toc nav a')].filter(link => link.scrollWidth > link.clientWidth + 1).length"
        );
        var lines = await tab.Page.EvaluateAsync<double>(
            "() => Math.max(...[...document.querySelectorAll('.toc nav a')].map(link => link.getBoundingClientRect().height))"
        );

        cut.ShouldBe(0);
        lines.ShouldBeGreaterThan(2 * 18);
    }

    [Fact]
    public async Task A_short_code_in_a_cell_stays_in_one_piece()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry, width: 360);

        (await tab.Page.Locator("td > code:only-child").First.EvaluateAsync<string>("code => getComputedStyle(code).whiteSpace")).ShouldBe(
            "nowrap"
        );
    }

    [Fact]
    public async Task The_html_of_a_short_article_has_few_bytes()
    {
        await using var tab = await browser.Open("/handbook/chapter-01/");

        var html = await tab.Page.EvaluateAsync<int>("() => fetch(location.href).then(answer => answer.text()).then(text => text.length)");

        html.ShouldBeLessThan(12_500);
    }

    [Theory]
    [InlineData(Pages.Home)]
    [InlineData(Pages.Campaign)]
    [InlineData(Pages.Campaigns)]
    [InlineData(Pages.Timeline)]
    [InlineData(Pages.UtmRegistry)]
    [InlineData(Pages.Changes)]
    public async Task Dates_are_written_for_readers_and_for_programs(string path)
    {
        await using var tab = await browser.Open(path);

        // Codes may be of the same form.
        var texts = await tab.Page.EvaluateAsync<string[]>(
            """
            () => {
              for (const code of document.querySelectorAll('main code, main input, main pre')) code.remove();
              return document.querySelector('main').innerText.match(/\b\d{4}-\d{2}(-\d{2})?\b/g) ?? [];
            }
            """
        );
        var times = await tab.Page.Locator("main time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)");

        texts.ShouldBeEmpty();
        times.ShouldAllBe(time => time.StartsWith("20", StringComparison.Ordinal));
    }
}
