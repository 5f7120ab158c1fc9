using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>The navigation as a map of the handbook.</summary>
public sealed class SidebarTests(Browser browser, LargeSite site) : IClassFixture<LargeSite>
{
    private const string Leaf = "/handbook/short/deep/leaf/";
    private const string Links = ".navigation li > a";

    [Fact]
    public async Task Shows_what_is_beside_every_step_of_the_path()
    {
        await using var tab = await Open(Leaf);

        (await tab.Page.Locator(Links).AllInnerTextsAsync()).ShouldBe([
            "Another section",
            "The handbook",
            "Heavy",
            "Long section",
            "Old Page",
            "Repeated",
            "Short section",
            "Deep section",
            "Leaf",
            "Other",
            "Tables",
        ]);
    }

    [Fact]
    public async Task Has_rows_of_28_px_and_steps_of_14()
    {
        await using var tab = await Open(Leaf);

        var boxes = await tab.Page.EvaluateAsync<float[][]>(
            """
            () => ['The handbook', 'Short section', 'Deep section', 'Leaf'].map(title => {
              const link = [...document.querySelectorAll('.navigation li > a')].find(a => a.textContent === title);
              const { left, height } = link.getBoundingClientRect();
              return [left + parseFloat(getComputedStyle(link).paddingLeft), height, Number(getComputedStyle(link).fontWeight)];
            })
            """
        );

        boxes.ShouldAllBe(box => box[1] == 28);
        boxes.Zip(boxes.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.Second[0] - pair.First[0] - 14) < 0.1);
        boxes.Select(box => box[2]).ShouldBe([600, 400, 400, 400]);
    }

    [Fact]
    public async Task Opens_a_closed_branch_in_place_and_keeps_it_open()
    {
        await using var tab = await Open(Leaf);
        var branch = Branch(tab, "Another section");
        (await branch.GetAttributeAsync("aria-expanded")).ShouldBe("false");

        await branch.ClickAsync();
        var link = tab.Page.Locator(Links, new PageLocatorOptions { HasText = "Another page" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        await tab.Page.GotoAsync("/handbook/short/other/");

        await Assertions.Expect(link).ToBeVisibleAsync();
        await Assertions.Expect(Branch(tab, "Another section")).ToHaveAttributeAsync("aria-expanded", "true");
        await Branch(tab, "Another section").ClickAsync();
        await tab.Page.ReloadAsync();
        await Assertions.Expect(link).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Loads_all_pages_of_a_long_section_when_asked()
    {
        await using var tab = await Open("/handbook/long/page-007/");
        (await RowsOfSection(tab)).ShouldBe(41);

        await tab.Page.Locator(".navigation .rest > a").ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".navigation .rest")).ToHaveCountAsync(0);
        await Soon.Holds(async () => (await RowsOfSection(tab)).ShouldBe(LargeSite.Pages));
        (await tab.Page.Locator(".navigation a[aria-current]").InnerTextAsync()).ShouldBe("Page 007");
        await Soon.Holds(async () => (await tab.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Page 040"));
    }

    [Fact]
    public async Task Never_moves_while_the_reader_goes_from_page_to_page()
    {
        await using var tab = await Open("/handbook/long/page-007/");
        await tab.Page.Locator(".navigation .rest > a").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".navigation .rest")).ToHaveCountAsync(0);

        foreach (var number in (string[])["201", "209", "195"])
        {
            var link = tab.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Page " + number, Exact = true });
            await link.ScrollIntoViewIfNeededAsync();
            var before = (await link.BoundingBoxAsync())!.Y;
            await link.ClickAsync();
            await tab.Page.WaitForURLAsync($"**/page-{number}/");

            (await tab.Page.Locator(".navigation a[aria-current]").InnerTextAsync()).ShouldBe("Page " + number);
            await Soon.Holds(async () =>
                (await tab.Page.Locator(".navigation a[aria-current]").BoundingBoxAsync()).ShouldNotBeNull().Y.ShouldBe(before, 1)
            );
        }
    }

    [Theory]
    [InlineData("/handbook/long/page-000/")]
    [InlineData("/handbook/long/page-020/")]
    [InlineData("/handbook/long/page-039/")]
    public async Task Shows_the_same_part_of_a_long_section_on_every_page(string path)
    {
        await using var tab = await Open(path);

        var titles = await tab.Page.Locator(".navigation ul:has(> .rest) > li > a").AllInnerTextsAsync();

        titles.ShouldBe([.. Enumerable.Range(0, 40).Select(i => $"Page {i:000}"), "All 400 pages"]);
    }

    [Fact]
    public async Task The_page_itself_is_visible_wherever_it_stands()
    {
        await using var tab = await Open("/handbook/long/page-399/", height: 500);

        var box = (await tab.Page.Locator(".navigation a[aria-current]").BoundingBoxAsync())!;

        box.Y.ShouldBeInRange(56, 500 - box.Height);
    }

    [Fact]
    public async Task Filters_a_section_of_400_pages()
    {
        await using var tab = await Open("/handbook/long/page-007/");

        await tab.Page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Filter pages" }).FillAsync("39 page");

        // 039, 139, 239, 339 and 390 to 399.
        await Assertions.Expect(tab.Page.Locator(".navigation ul ul li:not([hidden]) > a:has-text('Page')")).ToHaveCountAsync(14);
        await Assertions.Expect(tab.Page.Locator(".navigation [role=status]")).ToHaveTextAsync("14 pages");
        (await tab.Page.Locator(Links, new PageLocatorOptions { HasText = "Long section" }).IsVisibleAsync()).ShouldBeTrue();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator(".navigation li[hidden]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_the_page_of_the_section_lists_all()
    {
        await using var tab = await Open("/handbook/long/page-007/", javaScript: false);
        (await tab.Page.Locator(".navigation-filter").IsVisibleAsync()).ShouldBeFalse();

        await tab.Page.Locator(".navigation .rest > a").ClickAsync();
        await tab.Page.WaitForURLAsync("**/handbook/long/");

        (await tab.Page.Locator(".child-pages a").CountAsync()).ShouldBe(LargeSite.Pages);
        // On the page itself, that row leads into the page, not to where the reader already is.
        (await tab.Page.Locator(".navigation .rest > a").GetAttributeAsync("href")).ShouldBe("#page:content");
    }

    [Fact]
    public async Task Costs_few_bytes()
    {
        await using var tab = await Open("/handbook/long/page-007/");

        (await tab.Page.EvaluateAsync<int>("document.querySelector('.navigation').innerHTML.length")).ShouldBeLessThan(6_000);
    }

    private static ILocator Branch(Tab tab, string title) =>
        tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pages below " + title });

    private static Task<int> RowsOfSection(Tab tab) => tab.Page.Locator(".navigation ul ul ul > li").CountAsync();

    private Task<Tab> Open(string path, int height = 900, bool javaScript = true)
    {
        Chromium.Require();
        return browser.Open(path, height: height, javaScript: javaScript, origin: site.Origin);
    }
}
