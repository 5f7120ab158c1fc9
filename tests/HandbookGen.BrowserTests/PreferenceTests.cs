using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>What readers set in their system: less motion, colors of their own, larger text.</summary>
public sealed class PreferenceTests(Browser browser)
{
    [Fact]
    public async Task Nothing_moves_for_readers_who_want_less_motion()
    {
        await using var tab = await browser.Open(null);
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path);
            var moving = await tab.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('*')].filter(element => {
                  const { transitionDuration, animationName, animationTimeline, scrollBehavior } = getComputedStyle(element);
                  return transitionDuration.split(', ').some(time => parseFloat(time) > 0) || scrollBehavior === 'smooth'
                    // What follows the scrolling of the reader does not move by itself.
                    || animationName !== 'none' && !animationTimeline.startsWith('scroll');
                }).map(element => element.outerHTML.slice(0, 100))
                """
            );
            moving.ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task Forced_colors_still_show_where_the_reader_is()
    {
        await using var tab = await browser.Open(Pages.Article, forcedColors: true);
        await tab.Page.WaitForSelectorAsync(".toc a[aria-current=location]");

        (await Style(".navigation a[aria-current]", "outlineStyle")).ShouldBe("solid");
        var bar = await tab.Page.EvaluateAsync<string>(
            "() => getComputedStyle(document.querySelector('.toc a[aria-current]'), '::before').backgroundColor"
        );
        bar.ShouldNotBe(await Style("body", "backgroundColor"));
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.FillAsync("[data-search-input]", "callouts");
        await tab.Page.WaitForSelectorAsync("[data-search-result][aria-selected=true]");
        (await Style("[data-search-result][aria-selected=true]", "outlineStyle")).ShouldBe("solid");

        Task<string> Style(string selector, string property) =>
            tab.Page.Locator(selector).First.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");
    }

    // A window of 1,280 px at 200 and 400 %.
    [Theory]
    [InlineData(640)]
    [InlineData(320)]
    public async Task Nothing_is_cut_when_a_page_is_enlarged(int width)
    {
        await using var tab = await browser.Open(null, width, height: 360);
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var cut = await tab.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, button, summary, label')].filter(element => {
                  const { left, right, width } = element.getBoundingClientRect();
                  return element.checkVisibility({ visibilityProperty: true }) && width > 1 && (left < -1 || right > innerWidth + 1)
                    // These scroll by themselves.
                    && !element.closest('.table, pre, .diagram, .breadcrumbs, .skip-link, .unseen, [popover]');
                }).map(element => element.outerHTML.slice(0, 120))
                """
            );
            cut.ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_every_control_and_shows_where_it_is()
    {
        await using var tab = await browser.Open(null);
        foreach (var path in (string[])[Pages.Home, Pages.Article, Pages.Campaigns, Pages.People, Pages.UtmRegistry, Pages.Tables])
        {
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var unreached = await tab.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('a[href], button, summary, input, select, [role=button]')].filter(element => {
                  if (!element.checkVisibility({ visibilityProperty: true }) || element.disabled || element.closest('[popover]:not(:popover-open)'))
                    return false;
                  element.focus({ preventScroll: true, focusVisible: true });
                  const { outlineStyle } = getComputedStyle(element);
                  const ring = outlineStyle !== 'none' || ['::before', '::after'].some(part => getComputedStyle(element, part).outlineStyle !== 'none');
                  return document.activeElement !== element || element.tabIndex < 0 || !ring;
                }).map(element => element.outerHTML.slice(0, 120))
                """
            );
            unreached.ShouldBeEmpty(path);
        }
    }
}
