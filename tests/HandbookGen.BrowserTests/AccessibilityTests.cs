using Deque.AxeCore.Playwright;
using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class AccessibilityTests(Browser browser)
{
    private static readonly int[] Widths = [360, 768, 1440];

    public static TheoryData<string> Kinds => [.. Pages.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Axe_finds_nothing_at_any_width_in_either_scheme(string path)
    {
        var found = await Task.WhenAll(Violations(path, ColorScheme.Light), Violations(path, ColorScheme.Dark));

        found.SelectMany(violations => violations).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_navigation()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.Keyboard.PressAsync("Tab");
        (await tab.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content");
        await tab.Page.Keyboard.PressAsync("Enter");

        (await tab.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("page:content");
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

    private async Task<List<string>> Violations(string path, ColorScheme scheme)
    {
        await using var tab = await browser.Open(null, scheme: scheme);
        var found = new List<string>();
        foreach (var width in Widths)
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            foreach (var violation in (await tab.Page.RunAxe()).Violations)
                found.AddRange(
                    violation.Nodes.Select(node =>
                        $"{width} {scheme} {violation.Id}: {node.Html}\n    "
                        + string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))
                    )
                );
        }

        return found;
    }
}
