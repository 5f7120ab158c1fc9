using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

/// <summary>What fingers hit.</summary>
public sealed class TouchTests(Browser browser)
{
    // Points along both axes of each control, until one hits something else: what belongs to it may reach beyond its box.
    private const string SmallTargets = """
        () => {
          const found = [];
          const controls = document.querySelectorAll(`button, summary, select, textarea, input:not([type=checkbox], [type=radio], [type=hidden]),
            .btn, .pager, .toc a, .breadcrumbs a, .navigation a, .cards a, .page-meta a, .site-footer a, .home-below a, .home-news li > a,
            .home-all a, .home-links a, .tags a`);
          for (const control of controls) {
            if (!control.checkVisibility({ visibilityProperty: true })) continue;
            control.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = control.getBoundingClientRect();
            const hits = (x, y) => control.contains(document.elementFromPoint(box.x + box.width / 2 + x, box.y + box.height / 2 + y));
            // Below something else, or for screen readers only.
            if (box.width < 2 || !hits(0, 0)) continue;
            const reach = (x, y) => [...Array(22).keys()].findLast(step => hits(x * step, y * step)) ?? 0;
            const width = Math.max(box.width, reach(1, 0) + reach(-1, 0) + 1);
            const height = Math.max(box.height, reach(0, 1) + reach(0, -1) + 1);
            if (Math.min(width, height) < 43) found.push(`${Math.round(width)} x ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`);
          }
          return found;
        }
        """;

    [Fact]
    public async Task Every_control_is_44_px_high_and_wide()
    {
        await using var tab = await browser.Open(null, width: 390, height: 800, touch: true);
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path);
            (await tab.Page.EvaluateAsync<string[]>(SmallTargets)).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task The_navigation_has_rows_of_44_px()
    {
        await using var tab = await browser.Open(Pages.Article, width: 390, height: 800, touch: true);

        await tab.Page.TapAsync(".header-actions .menu-button");
        await tab.Page.WaitForSelectorAsync(".navigation:popover-open");

        (await tab.Page.EvaluateAsync<string[]>(SmallTargets)).ShouldBeEmpty();
    }
}
