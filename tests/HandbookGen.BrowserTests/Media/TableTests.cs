using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class TableTests(Browser browser)
{
    [Fact]
    public async Task Sorts_by_a_column_of_numbers_and_back()
    {
        await using var tab = await browser.Open(Pages.Tables);
        var original = await Column(tab, 2);
        var budget = tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Budget" });

        await budget.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Shows(
            tab,
            2,
            0,
            ["$1", "$80", "$590", "$600", "$610", "$620", "$630", "$640", "$700", "$950", "$1,200", "$3.5k", "$12,000", "–"]
        );
        await Soon.Holds(async () => (await SortOf(tab, "Budget")).ShouldBe("ascending"));
        await budget.ClickAsync();
        await Shows(
            tab,
            2,
            0,
            ["$12,000", "$3.5k", "$1,200", "$950", "$700", "$640", "$630", "$620", "$610", "$600", "$590", "$80", "$1", "–"]
        );
        await Soon.Holds(async () => (await SortOf(tab, "Budget")).ShouldBe("descending"));
        await budget.ClickAsync();
        await Shows(tab, 2, 0, original);
        await Soon.Holds(async () => (await SortOf(tab, "Budget")).ShouldBeNull());
    }

    [Fact]
    public async Task Sorts_texts_as_people_expect_it_in_every_locale()
    {
        await using var tab = await browser.Open(Pages.Tables);

        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Name", Exact = true }).ClickAsync();

        await Shows(
            tab,
            0,
            0,
            [
                "Ada Lovelace",
                "Álvaro Ruiz",
                "Björn",
                "Chen",
                "Dara",
                "Emil",
                "Fumi",
                "Gil",
                "Grace Hopper",
                "Hana",
                "Ida",
                "Item 9",
                "Item 10",
                "Zoë",
            ]
        );
    }

    [Fact]
    public async Task Sorts_dates()
    {
        await using var tab = await browser.Open(Pages.Tables);

        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Month" }).ClickAsync();

        await Shows(tab, 0, 1, ["March 2023", "Dec 1, 2023", "January 2024", "12 February 2024"]);
    }

    [Fact]
    public async Task Filters_a_long_table()
    {
        await using var tab = await browser.Open(Pages.Tables);
        var filter = tab.Page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Filter rows" });

        await filter.FillAsync("alvaro EMEA");

        await Shows(tab, 0, 0, ["Álvaro Ruiz"]);
        await Assertions.Expect(tab.Page.Locator(".table-count")).ToHaveTextAsync("1 of 14 rows");
        await filter.FillAsync("");
        await Soon.Holds(async () => (await Column(tab, 0)).Length.ShouldBe(14));
    }

    [Fact]
    public async Task Leaves_short_tables_and_those_without_a_heading_row_alone()
    {
        await using var tab = await browser.Open(Pages.Tables);
        await tab.Page.WaitForSelectorAsync(".sort");

        (await tab.Page.Locator("table:has(.sort)").CountAsync()).ShouldBe(2);
        (await tab.Page.Locator(".table-filter").CountAsync()).ShouldBe(1);
    }

    private static Task Shows(Tab tab, int column, int table, string[] cells) =>
        Soon.Holds(async () => (await Column(tab, column, table)).ShouldBe(cells));

    private static async Task<string[]> Column(Tab tab, int column, int table = 0)
    {
        await tab.Page.WaitForSelectorAsync(".sort");
        return await tab.Page.EvaluateAsync<string[]>(
            "([table, column]) => [...document.querySelectorAll('[data-page-body] table')[table].tBodies[0].rows]"
                + ".filter(row => !row.hidden).map(row => row.cells[column].textContent)",
            new[] { table, column }
        );
    }

    private static Task<string?> SortOf(Tab tab, string heading) =>
        tab.Page.Locator("th", new PageLocatorOptions { HasText = heading }).GetAttributeAsync("aria-sort");
}
