using System.Globalization;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class CampaignTests(Browser browser)
{
    private const string Entries = ".campaign-list > .campaign:not([hidden]) h3";

    [Fact]
    public async Task A_filter_shows_only_what_fits_and_is_part_of_the_address()
    {
        await using var tab = await browser.Open(Pages.Campaigns);

        await tab.Page.ClickAsync(".filter summary:has-text('Status')");
        await tab.Page.ClickAsync(".filter [data-value=past]");

        await Shows(tab, "Analytics");
        await Assertions.Expect(tab.Page.Locator(".filter-result [role=status]")).ToHaveTextAsync("1 of 5 campaigns");
        await tab.Arrives("/handbook/campaigns/?status=past");
        await tab.Page.ReloadAsync();
        await Shows(tab, "Analytics");
        await tab.Page.ClickAsync(".filter-result button");
        await Soon.Holds(async () => (await Names(tab)).Length.ShouldBe(5));
        await tab.Arrives("/handbook/campaigns/");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_of_several_keys_work_together_and_hide_empty_groups()
    {
        await using var tab = await browser.Open(Pages.CampaignsByStatus + "?tag=pockets&manager-dri=ada-lovelace");

        await Shows(tab, "Security");
        await Assertions.Expect(tab.Page.Locator(".campaigns > h2:visible")).ToHaveTextAsync(["Sunset#"]);
    }

    [Fact]
    public async Task A_filter_can_be_used_with_the_keyboard()
    {
        await using var tab = await browser.Open(Pages.Campaigns);

        await tab.Page.FocusAsync(".filter summary >> nth=0");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Soon.Holds(async () => (await Names(tab)).Length.ShouldBeLessThan(5));
        await Assertions.Expect(tab.Page.Locator("summary:focus")).ToHaveCountAsync(1);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator(".filter[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_a_filter_leads_to_the_group()
    {
        await using var tab = await browser.Open(Pages.Campaigns, javaScript: false);

        await tab.Page.ClickAsync(".filter summary:has-text('Status')");
        await tab.Page.ClickAsync(".filter [data-value=past]");

        await tab.Arrives("/handbook/campaigns/campaigns-by-status/#group-past");
        (await tab.Page.Locator("#group-past").CountAsync()).ShouldBe(1);
    }

    // FY24-Q1 to FY26-Q2: 2023-02-01 to 2025-07-31.
    [Theory]
    [InlineData("Analytics", "2023-03-10", "2024-05-01")]
    [InlineData("Security", "2023-11-01", "2025-05-01")]
    [InlineData("Mobile", "2025-05-01", "2025-08-01")]
    public async Task A_bar_runs_from_the_launch_to_the_end(string campaign, string launch, string end)
    {
        await using var tab = await browser.Open(Pages.Timeline, width: 1440);
        var chart = await Box(tab, ".roadmap-years");
        var bar = await Box(tab, $".roadmap li:has(a:text-is('{campaign}')) .bar rect");

        bar.X.ShouldBe(chart.X + (chart.Width * ShareOf(launch)), 1.5f);
        (bar.X + bar.Width).ShouldBe(chart.X + (chart.Width * ShareOf(end)), 1.5f);
    }

    [Fact]
    public async Task Only_a_bar_without_an_end_has_an_open_edge()
    {
        await using var tab = await browser.Open(Pages.Timeline);

        (await tab.Page.Locator(".roadmap li:has(.bar-open) > a").AllTextContentsAsync()).ShouldBe(
            ["DevOps platform", "Mobile"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Today_is_marked_if_it_is_on_the_chart()
    {
        await using var tab = await browser.Open(null);
        await tab.Page.Clock.SetFixedTimeAsync(new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        await tab.Page.GotoAsync(Pages.Timeline);
        var (chart, today) = (await Box(tab, ".roadmap-years"), await Box(tab, ".roadmap .today"));
        today.X.ShouldBe(chart.X + (chart.Width * ShareOf("2024-05-01")), 2f);

        await tab.Page.Clock.SetFixedTimeAsync(new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await tab.Page.ReloadAsync();
        (await tab.Page.Locator(".roadmap .today").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_screen_reader_hears_a_list_of_names_and_dates()
    {
        await using var tab = await browser.Open(Pages.Timeline);

        var heard = await tab.Page.Locator(".roadmap").AriaSnapshotAsync();

        heard.ShouldContain("- link \"Analytics\"");
        foreach (var expected in (string[])["Past", "Mar 10, 2023", "FY25-Q1"])
            heard.ShouldContain(expected);
        heard.ShouldNotContain("img");
    }

    [Fact]
    public async Task A_code_is_copied()
    {
        await using var tab = await browser.Open(Pages.Campaign);

        await tab.Page.ClickAsync(".facts .copy-value");

        await Assertions.Expect(tab.Page.Locator(".copy-value")).ToContainTextAsync("Copied");
        (await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe("devops_platform");
    }

    [Fact]
    public async Task A_status_is_told_by_more_than_its_color()
    {
        await using var tab = await browser.Open(Pages.Campaigns);
        var shapes = await tab.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('.campaign .pill')].map(pill => {
              const shape = getComputedStyle(pill, '::before');
              return [shape.borderStyle, shape.borderRadius, shape.height, shape.backgroundImage.slice(0, 6), shape.backgroundColor === "rgba(0, 0, 0, 0)"].join();
            })
            """
        );

        shapes.Length.ShouldBe(5);
        shapes.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task A_list_without_a_value_has_no_column_for_it()
    {
        await using var tab = await browser.Open(Pages.UtmRegistry);

        (await tab.Page.Locator("#utm-codes + .table th").AllTextContentsAsync()).ShouldBe([
            "Code",
            "Name",
            "Status",
            "Since",
            "Campaigns",
        ]);
        await tab.Page.GotoAsync("/people/job-families-by-department/");
        (await tab.Page.Locator(".page-body th").AllTextContentsAsync()).ShouldBe(["Role", "Job family", "Grade"]);
    }

    [Theory]
    [InlineData(1440, 72)]
    [InlineData(360, 150)]
    public async Task An_entry_takes_little_room(int width, int most)
    {
        await using var tab = await browser.Open(Pages.Campaigns, width: width);

        var heights = await tab.Page.EvaluateAsync<float[]>("[...document.querySelectorAll('.campaign')].map(entry => entry.offsetHeight)");

        heights.Average().ShouldBeLessThan(most);
    }

    private static Task Shows(Tab tab, params string[] names) => Soon.Holds(async () => (await Names(tab)).ShouldBe(names));

    private static async Task<string[]> Names(Tab tab) =>
        [
            .. (await tab.Page.Locator(Entries.Replace("h3", ":is(h2, h3)", StringComparison.Ordinal)).AllTextContentsAsync()).Select(
                text => text.TrimEnd('#')
            ),
        ];

    private static async Task<(float X, float Width)> Box(Tab tab, string selector)
    {
        var box = await tab.Page.EvaluateAsync<float[]>(
            "element => { const box = element.getBoundingClientRect(); return [box.x, box.width]; }",
            await tab.Page.Locator(selector).ElementHandleAsync()
        );
        return (box[0], box[1]);
    }

    private static float ShareOf(string day) => (float)(Day(day) - Day("2023-02-01")) / (Day("2025-08-01") - Day("2023-02-01"));

    private static int Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture).DayNumber;
}
