using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>The front page, lists of links and changes, reports, and a section on one page.</summary>
public sealed class WaysInTests(Browser browser)
{
    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    [InlineData(2560)]
    public async Task The_front_page_has_its_parts_in_order_and_fits(int width)
    {
        await using var tab = await browser.Open(Pages.Home, width);
        var tops = await tab.Page.EvaluateAsync<double[]>(
            "['h1', '.page-description', '.home-search', '.home-card', '.home-campaigns'].map(s => "
                + "document.querySelector(s).getBoundingClientRect().top)"
        );
        var line = await tab.Page.EvaluateAsync<string>(
            "(s => s.fontSize + '/' + s.lineHeight)(getComputedStyle(document.querySelector('.page-description')))"
        );
        var room = await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");

        tops[..4].ShouldBeInOrder();
        line.ShouldBe("18px/28px");
        room.ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task The_field_of_the_front_page_opens_the_search_and_gets_the_focus_back()
    {
        await using var tab = await browser.Open(Pages.Home);

        await tab.Page.ClickAsync(".home-search");
        await tab.Page.WaitForSelectorAsync("[data-search-dialog][open]");
        await tab.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(tab.Page.Locator(".home-search")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_scripts_the_front_page_has_no_field_and_all_links()
    {
        await using var tab = await browser.Open(Pages.Home, javaScript: false);
        var page = tab.Page;

        (await page.IsVisibleAsync(".home-search")).ShouldBeFalse();
        await page.ClickAsync(".home-card h3 a");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath != Pages.Home);
        await page.GotoAsync(Pages.Article);
        (await page.GetAttributeAsync(".feedback a", "href")).ShouldBe(
            "https://example.com/helpful?answer=yes&page=content%2Fhandbook%2Freading.md"
        );
        (await page.GetAttributeAsync("a.report", "href")).ShouldBe(
            "https://example.com/new?title=Reading&text=https%3A%2F%2Fhandbook.example.com%2Fhandbook%2Freading%2F"
        );
    }

    [Fact]
    public async Task A_report_names_the_section_that_was_read_not_the_last_one()
    {
        await using var tab = await browser.Open(Pages.Article);
        await tab.Page.EvaluateAsync(
            "scrollTo({ top: document.getElementById('callouts').getBoundingClientRect().top - 90, behavior: 'instant' })"
        );
        await tab.Page.WaitForSelectorAsync(
            "a.report[href*='%23callouts']",
            new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached }
        );

        await tab.Page.EvaluateAsync("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
        // Longer than the script waits for a reader to rest.
        await tab.Page.EvaluateAsync("new Promise(done => setTimeout(done, 600))");

        (await tab.Page.GetAttributeAsync("a.report", "href"))!.ShouldEndWith("%23callouts");
    }

    [Fact]
    public async Task A_report_names_the_section_of_a_deep_link()
    {
        await using var tab = await browser.Open(Pages.Article + "#inside");

        await tab.Page.WaitForSelectorAsync(
            "a.report[href$='%23inside']",
            new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached }
        );
        // Longer than the script waits for a reader to rest.
        await tab.Page.EvaluateAsync("new Promise(done => setTimeout(done, 600))");

        (await tab.Page.GetAttributeAsync("a.report", "href"))!.ShouldEndWith("%23inside");
    }

    [Fact]
    public async Task A_page_lists_what_links_to_it()
    {
        await using var tab = await browser.Open(Pages.Article);

        var links = await tab.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.backlinks a')].map(a => new URL(a.href).pathname)"
        );

        links.ShouldContain(Pages.Home);
        links.ShouldNotContain(Pages.Tags);
        links.ShouldBeUnique();
    }

    [Fact]
    public async Task A_printed_section_has_unique_ids_and_links_that_arrive()
    {
        await using var tab = await browser.Open(Pages.Section);
        await tab.Page.ClickAsync("a[href$='print/']");
        await tab.Page.WaitForURLAsync("**" + Pages.Printed);

        var repeated = await tab.Page.EvaluateAsync<string[]>(
            "(ids => ids.filter((id, i) => ids.indexOf(id) < i))([...document.querySelectorAll('[id]')].map(e => e.id))"
        );
        var dead = await tab.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('main a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
              .filter(id => !document.getElementById(decodeURIComponent(id)))
            """
        );
        var pages = await tab.Page.EvaluateAsync<int>("document.querySelectorAll('.printed-page').length");
        var robots = await tab.Page.GetAttributeAsync("meta[name=robots]", "content");

        repeated.ShouldBeEmpty();
        dead.ShouldBeEmpty();
        pages.ShouldBeGreaterThan(12);
        robots.ShouldBe("noindex");
        (await tab.Page.EvaluateAsync<string>("fetch('/sitemap.xml').then(answer => answer.text())")).ShouldNotContain("/print/");
    }

    [Fact]
    public async Task A_printed_section_becomes_a_pdf_of_several_sheets()
    {
        await using var tab = await browser.Open(Pages.Printed);

        var pdf = await tab.Page.PdfAsync(new PagePdfOptions { Format = "A4" });

        System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length.ShouldBeGreaterThan(12);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await tab.Page.IsVisibleAsync(".printed-bar")).ShouldBeFalse();
    }

    [Fact]
    public async Task Changes_are_grouped_by_day_or_said_to_be_unknown()
    {
        await using var tab = await browser.Open(Pages.Changes);

        var days = await tab.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.change-day > h2 time')].map(t => t.dateTime)");
        var says = await tab.Page.Locator(".change-none").CountAsync();

        days.ShouldBe(days.OrderDescending(StringComparer.Ordinal));
        days.ShouldBeUnique();
        (days.Length > 0).ShouldBe(says == 0);
    }
}
