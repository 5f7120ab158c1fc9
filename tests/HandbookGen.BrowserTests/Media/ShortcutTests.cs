using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class ShortcutTests(Browser browser)
{
    [Fact]
    public async Task A_question_mark_opens_the_sheet()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.Keyboard.PressAsync("?");

        var sheet = tab.Page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Keyboard shortcuts" });
        await Assertions.Expect(sheet.Locator("dt")).ToHaveCountAsync(7);
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("dialog")).ToHaveCountAsync(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("n", "a[rel=next]")]
    [InlineData("]", "a[rel=next]")]
    [InlineData("p", "a[rel=prev]")]
    [InlineData("[", "a[rel=prev]")]
    public async Task Keys_turn_the_page(string key, string link)
    {
        await using var tab = await browser.Open("/handbook/chapter-05/");
        var target = await tab.Page.GetAttributeAsync(link, "href");

        await tab.Page.Keyboard.PressAsync(key);

        await tab.Arrives(target!.TrimStart('.'));
    }

    [Fact]
    public async Task Two_keys_lead_home()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.Keyboard.PressAsync("g");
        await tab.Page.WaitForFunctionAsync("() => window.handbook.showShortcuts");
        await tab.Page.Keyboard.PressAsync("h");

        await tab.Arrives("127.0.0.1:" + new Uri(browser.Origin).Port + "/");
    }

    [Fact]
    public async Task A_key_leads_to_the_contents()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.Keyboard.PressAsync("t");

        await tab.Page.WaitForFunctionAsync("() => document.activeElement.matches('.toc a')");
    }

    [Fact]
    public async Task Keys_are_letters_while_somebody_types()
    {
        await using var tab = await browser.Open(Pages.Tables);
        await tab.Page.Keyboard.PressAsync("?");
        await tab.Page.WaitForSelectorAsync("dialog[open]");
        await tab.Page.Keyboard.PressAsync("Escape");
        var filter = tab.Page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Filter rows" });

        await filter.PressSequentiallyAsync("pnt?");

        await Assertions.Expect(filter).ToHaveValueAsync("pnt?");
        await Assertions.Expect(tab.Page.Locator("dialog")).ToHaveCountAsync(0);
        new Uri(tab.Page.Url).AbsolutePath.ShouldBe(Pages.Tables);
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off_and_on_again()
    {
        await using var tab = await browser.Open("/handbook/chapter-05/");
        await tab.Page.ClickAsync(".shortcuts-open");
        await tab.Page.UncheckAsync("dialog input[type=checkbox]");
        await tab.Page.ReloadAsync();

        await tab.Page.Keyboard.PressAsync("?");
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.PressAsync("n");
        await tab.Page.ClickAsync(".shortcuts-open");
        await tab.Page.CheckAsync("dialog input[type=checkbox]");
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Keyboard.PressAsync("n");

        await tab.Arrives("/handbook/chapter-06/");
    }
}
