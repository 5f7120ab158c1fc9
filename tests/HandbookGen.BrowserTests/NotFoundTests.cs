using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class NotFoundTests(Browser browser)
{
    [Theory]
    [InlineData("/handbook/raeding/", "/handbook/reading/")]
    [InlineData("/handbook/Reading.html", "/handbook/reading/")]
    [InlineData("/reading", "/handbook/reading/")]
    [InlineData("/handbook/campaigns/dev-ops", "/handbook/campaigns/devops/")]
    [InlineData("/handbook/old-clud/", "/handbook/campaigns/cloud/")]
    [InlineData("/handbook/日本/", "/handbook/日本語/")]
    [InlineData("/handbook/raeding/#calouts", "/handbook/reading/#callouts")]
    public async Task Suggests_what_is_near(string typed, string wanted)
    {
        await using var tab = await browser.Open(typed);

        await tab.Page.WaitForSelectorAsync("#suggestions a");

        Uri.UnescapeDataString(await tab.Page.Locator("#suggestions a").First.EvaluateAsync<string>("link => link.href"))
            .ShouldBe(browser.Origin + wanted);
    }

    [Fact]
    public async Task Suggests_nothing_for_what_is_far_from_everything()
    {
        await using var tab = await browser.Open("/zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz/qqqqqqqqqqqqq");
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        (await tab.Page.Locator("#suggestions a").CountAsync()).ShouldBe(0);
        (await tab.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Go to the start" }).IsVisibleAsync()).ShouldBeTrue();
    }
}
