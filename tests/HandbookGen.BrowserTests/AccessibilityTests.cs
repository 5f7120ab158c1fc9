using Deque.AxeCore.Playwright;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

[Collection(InBrowser.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_kind_of_page(int width, ColorScheme scheme)
    {
        await using var tab = await browser.Open(null, width, scheme: scheme);
        var found = new List<string>();
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            foreach (var violation in (await tab.Page.RunAxe()).Violations)
                found.AddRange(
                    violation.Nodes.Select(node =>
                        $"{path} {violation.Id}: {node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}"
                    )
                );
        }

        found.ShouldBeEmpty(string.Join("\n", found));
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_navigation()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.Keyboard.PressAsync("Tab");
        (await tab.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content");
        await tab.Page.Keyboard.PressAsync("Enter");

        (await tab.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("content");
    }

    [Fact]
    public async Task Headings_skip_no_level()
    {
        await using var tab = await browser.Open(null);
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path);
            var levels = await tab.Page.EvaluateAsync<int[]>(
                "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))"
            );

            levels[0].ShouldBe(1, path);
            levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1, path);
        }
    }
}
