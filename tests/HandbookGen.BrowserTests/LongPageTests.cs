using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>A link to an anchor arrives at once, and exactly there; old pages show their title and contents once.</summary>
public sealed class LongPageTests(Browser browser, LargeSite site) : IClassFixture<LargeSite>
{
    private const string Heavy = "/handbook/heavy/";
    private const string Old = "/handbook/old/";

    [Theory]
    [InlineData("part-003", 1440, 76)]
    [InlineData("part-060", 1440, 76)]
    [InlineData("part-110", 1440, 76)]
    [InlineData("part-060", 1024, 124)]
    [InlineData("part-060", 360, 124)]
    public async Task A_page_opens_at_its_anchor(string id, int width, int top)
    {
        await using var tab = await Open(null, width, ReducedMotion.NoPreference);
        // Every place that the page was at while it loaded.
        await tab.Page.AddInitScriptAsync("window.places = new Set(); addEventListener('scroll', () => places.add(Math.round(scrollY)))");

        await tab.Page.GotoAsync(Heavy + "#" + id);

        (await Top(tab, id)).ShouldBe(top, 0.6);
        await Assertions.Expect(tab.Page.Locator(".toc a[aria-current]").First).ToHaveAttributeAsync("href", "#" + id);
        (await tab.Page.EvaluateAsync<int>("places.size")).ShouldBe(1);
        (await Top(tab, id)).ShouldBe(top, 0.6);
    }

    [Fact]
    public async Task A_click_leads_exactly_there_however_far_it_is()
    {
        await using var tab = await Open(Heavy, 1440, ReducedMotion.NoPreference);

        foreach (var id in (string[])["part-090", "part-091", "part-004"])
        {
            await tab.Page.EvaluateAsync("id => document.querySelector(`.toc a[href='#${id}']`).click()", id);
            await tab.Page.WaitForFunctionAsync(
                """
                id => !document.documentElement.classList.contains('gliding')
                  && Math.abs(document.getElementById(id).getBoundingClientRect().top - 76) < 1
                """,
                id
            );
        }
    }

    [Fact]
    public async Task A_long_page_is_laid_out_as_it_is_read()
    {
        await using var tab = await Open(Heavy, 1440, ReducedMotion.Reduce);

        (await tab.Page.Locator(".page-body.long > p").Last.EvaluateAsync<string>("p => getComputedStyle(p).contentVisibility")).ShouldBe(
            "auto"
        );
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(tab.Page.Locator(".page-body.long > p").Last).ToHaveCSSAsync("content-visibility", "visible");
    }

    [Fact]
    public async Task Eighty_tables_are_measured_together()
    {
        await using var tab = await Open(null, 1440);
        var devtools = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        await devtools.SendAsync("Performance.enable");
        await tab.Page.GotoAsync("/handbook/tables/");
        await Assertions.Expect(tab.Page.Locator(".table.fits")).ToHaveCountAsync(80);

        var metrics = await devtools.SendAsync("Performance.getMetrics");

        var layouts = metrics!
            .Value.GetProperty("metrics")
            .EnumerateArray()
            .Single(metric => metric.GetProperty("name").GetString() == "LayoutCount");
        layouts.GetProperty("value").GetDouble().ShouldBeLessThan(40);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task An_old_page_shows_one_table_of_contents(int width)
    {
        await using var tab = await Open(Old, width);

        (await tab.Page.Locator(".page-body #markdown-toc").IsVisibleAsync()).ShouldBeFalse();
        (await tab.Page.Locator("#on-this-page").IsVisibleAsync()).ShouldBeFalse();
        (await tab.Page.Locator("main > .toc").CountAsync()).ShouldBe(1);
        // The first heading that shows begins where the text begins.
        var space = await tab.Page.EvaluateAsync<double>(
            """
            () => document.getElementById('first').getBoundingClientRect().top
              - document.querySelector('.page-header').getBoundingClientRect().bottom
            """
        );
        space.ShouldBe(32, 1);
        // Links to it still arrive.
        await tab.Page.GotoAsync(Old + "#markdown-toc");
        (await Top(tab, "markdown-toc")).ShouldBeInRange(0, 300);
    }

    [Fact]
    public async Task Headings_of_the_first_level_are_smaller_than_the_title()
    {
        await using var tab = await Open(Old, 1440);

        var sizes = await tab.Page.EvaluateAsync<double[]>(
            "['.page-header h1', '.page-body h1', '.page-body h2'].map(s => "
                + "parseFloat(getComputedStyle(document.querySelector(s)).fontSize))"
        );

        sizes.ShouldBe([34, 28, 24]);
    }

    [Fact]
    public async Task A_heading_that_repeats_the_title_is_shown_once()
    {
        await using var tab = await Open("/handbook/repeated/#repeated", 1440);

        (await tab.Page.Locator("h1").AllInnerTextsAsync()).Select(text => text.TrimEnd('#')).ShouldBe(["Repeated", "Second"]);
        (await tab.Page.EvaluateAsync<double>("scrollY")).ShouldBe(0);
    }

    private static Task<double> Top(Tab tab, string id) =>
        tab.Page.EvaluateAsync<double>("id => document.getElementById(id).getBoundingClientRect().top", id);

    private Task<Tab> Open(string? path, int width, ReducedMotion motion = ReducedMotion.Reduce)
    {
        Chromium.Require();
        return browser.Open(path, width, motion: motion, origin: site.Origin);
    }
}
