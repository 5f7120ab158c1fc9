using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class EnlargedPictureTests(Browser browser)
{
    [Fact]
    public async Task A_picture_enlarges_by_key_and_gives_the_focus_back()
    {
        await using var tab = await browser.Open(Pages.Pictures);
        var picture = tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "The funnel from lead to customer" });

        await picture.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        var large = tab.Page.Locator("dialog[open] img");
        await large.WaitForAsync();
        (await large.EvaluateAsync<double>("img => img.clientWidth")).ShouldBeGreaterThan(1000);
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(picture).ToBeFocusedAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_click_beside_it_closes_it()
    {
        await using var tab = await browser.Open(Pages.Pictures);
        await tab.Page.ClickAsync("img[role=button][alt='The funnel again']");
        await Assertions.Expect(tab.Page.Locator("dialog figcaption")).ToHaveTextAsync("The funnel, with a caption.");

        await tab.Page.Mouse.ClickAsync(20, 450);

        await Assertions.Expect(tab.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Links_and_pictures_in_their_full_size_stay_what_they_are()
    {
        await using var tab = await browser.Open(Pages.Pictures);
        await tab.Page.WaitForSelectorAsync("img[role=button]");

        (await tab.Page.Locator("a img[role]").CountAsync()).ShouldBe(0);
        (await tab.Page.Locator("img[alt='A picture that was taken upright'][role]").CountAsync()).ShouldBe(0);
    }
}
