using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>Sizes and places in the frame of a page, as the browser has them.</summary>
public sealed class CraftTests(Browser browser)
{
    private const string Text = "main .page-body";

    public static TheoryData<string, string> Styles { get; } =
        new()
        {
            { ".navigation > ul > li > a", "font: 14px / 20px; weight: 600; radius: 6px" },
            { ".navigation ul ul a:not([aria-current])", "font: 14px / 20px; weight: 400; radius: 6px" },
            { ".search-open", "font: 14px / 20px; weight: 400; radius: 8px" },
            { ".breadcrumbs a", "font: 13px / 20px; weight: 400; radius: 0px" },
            { "h1", "font: 34px / 42px; weight: 650; radius: 0px" },
            { ".page-description", "font: 18px / 28px; weight: 400; radius: 0px" },
            { ".toc nav a", "font: 13px / 18px; weight: 400; radius: 0px" },
            { ".pager small", "font: 12px / 18px; weight: 400; radius: 0px" },
            { ".pager strong", "font: 14px / 20px; weight: 600; radius: 0px" },
            { ".pager", "font: 14px / 20px; weight: 400; radius: 8px" },
            { ".page-meta", "font: 13px / 20px; weight: 400; radius: 0px" },
        };

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Has_the_sizes_of_the_design(string selector, string sizes)
    {
        await using var tab = await browser.Open(Pages.Article, width: 1440, height: 1000);

        var found = await tab
            .Page.Locator(selector)
            .First.EvaluateAsync<string>(
                """
                element => {
                  const style = getComputedStyle(element);
                  const lines = Math.round(parseFloat(style.lineHeight) * 100) / 100;
                  return `font: ${style.fontSize} / ${Math.round(lines)}px; weight: ${style.fontWeight}; radius: ${style.borderRadius}`;
                }
                """
            );

        found.ShouldBe(sizes);
    }

    [Fact]
    public async Task The_title_begins_near_the_top()
    {
        await using var tab = await browser.Open(Pages.Article, width: 1440, height: 1000);

        (await Box(tab, "h1")).Y.ShouldBe(120, 2);
        (await Style(tab, "h1", "letterSpacing")).ShouldBe("-0.68px");
        (await tab.Page.Locator(".breadcrumbs li").AllInnerTextsAsync()).ShouldBe(["Sample Handbook", "The handbook"]);
    }

    [Fact]
    public async Task The_home_page_describes_itself_below_its_title()
    {
        await using var tab = await browser.Open(Pages.Home, width: 1440, height: 1000);

        var (title, description) = (await Box(tab, "h1"), await Box(tab, ".page-description"));

        description.Y.ShouldBeGreaterThanOrEqualTo(title.Y + title.Height);
    }

    [Fact]
    public async Task The_title_begins_near_the_top_of_a_phone()
    {
        await using var tab = await browser.Open(Pages.Article, width: 360, height: 740);

        (await Box(tab, "h1")).Y.ShouldBe(148, 2);
        (await Box(tab, ".breadcrumbs ol")).Height.ShouldBe(20, 1);
        (await Style(tab, ".breadcrumbs ol", "overflowX")).ShouldBe("auto");
    }

    [Fact]
    public async Task The_search_field_is_at_the_edge_of_the_text()
    {
        await using var tab = await browser.Open(Pages.Article, width: 1440, height: 1000);

        var (field, text) = (await Box(tab, ".search-open"), await Box(tab, Text));

        (field.Width, field.Height).ShouldBe((320, 40));
        field.X.ShouldBe(text.X, 0.5f);
        text.Width.ShouldBe(712, 0.5f);
        (await tab.Page.Locator(".search-open kbd").InnerTextAsync()).ShouldBe("Ctrl K");
    }

    [Fact]
    public async Task A_Mac_has_another_key()
    {
        await using var tab = await browser.Open(null);
        await tab.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' })");

        await tab.Page.GotoAsync(Pages.Article);

        (await tab.Page.Locator(".search-open kbd").InnerTextAsync()).ShouldBe("\u2318 K");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1760)]
    [InlineData(2560)]
    public async Task The_header_ends_with_what_is_below_it(int width)
    {
        await using var tab = await browser.Open(Pages.Article, width, height: 1000);

        var (button, contents) = (await Box(tab, ".site-header .scheme-button"), await Box(tab, ".toc"));

        // The icon ends there; the button around it is 10 px wider.
        (button.X + button.Width - 10).ShouldBe(contents.X + contents.Width, 1);
        (await Box(tab, ".search-open")).X.ShouldBe((await Box(tab, Text)).X, 0.5f);
    }

    [Fact]
    public async Task Sections_have_a_rule_above_them()
    {
        await using var tab = await browser.Open(Pages.Article, width: 1440, height: 1000);

        var found = await tab
            .Page.Locator(Text + " > h2")
            .First.EvaluateAsync<string>(
                """
                h2 => {
                  const style = getComputedStyle(h2);
                  return [style.borderTopWidth, style.paddingTop, style.marginTop, style.marginBottom].join(' ');
                }
                """
            );

        found.ShouldBe("1px 24px 40px 14px");
    }

    [Fact]
    public async Task A_bar_marks_the_first_of_the_contents_as_the_page_opens()
    {
        await using var tab = await browser.Open(Pages.Article, width: 1440, height: 1000);
        await tab.Page.WaitForSelectorAsync(".toc li:first-child > a[aria-current=location]");

        var bar = await tab
            .Page.Locator(".toc a[aria-current]")
            .EvaluateAsync<string>(
                """
                link => {
                  const style = getComputedStyle(link, '::before');
                  const rule = link.closest('nav').firstElementChild.getBoundingClientRect().left;
                  return `${style.width} ${style.height} ${Math.abs(link.getBoundingClientRect().left + parseFloat(style.left) - rule) < 1}`;
                }
                """
            );

        bar.ShouldBe("2px 18px true");
    }

    [Fact]
    public async Task Quotes_are_quiet()
    {
        await using var tab = await browser.Open(Pages.Article, width: 1440, height: 1000);

        var width = await tab.Page.EvaluateAsync<string>(
            """
            () => {
              const quote = document.querySelector('.page-body').appendChild(document.createElement('blockquote'));
              return getComputedStyle(quote).borderInlineStartWidth;
            }
            """
        );

        width.ShouldBe("2px");
    }

    [Theory]
    [InlineData(Pages.Campaign)]
    [InlineData(Pages.Team)]
    [InlineData(Pages.Timeline)]
    [InlineData(Pages.UtmRegistry)]
    [InlineData(Pages.PagesByDri)]
    [InlineData(Pages.Campaigns)]
    public async Task Every_page_with_headings_has_contents_above_the_fold(string path)
    {
        await using var tab = await browser.Open(path, width: 1440, height: 900);

        var links = tab.Page.Locator(".toc nav a");

        (await links.CountAsync()).ShouldBeGreaterThan(0);
        (await Box(tab, ".toc nav a")).Y.ShouldBeLessThan(200);
        var headings = await tab.Page.Locator("main .page-body :is(h2, h3)[id]").CountAsync();
        headings.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_foot_says_where_to_edit_and_when_it_changed_over_a_thin_rule()
    {
        await using var tab = await browser.Open(Pages.Article, width: 1440, height: 1000);

        (await Style(tab, ".page-meta", "borderBottomWidth")).ShouldBe("1px");
        (await tab.Page.Locator(".page-meta a").First.InnerTextAsync()).ShouldBe("Edit this page");
        (await Box(tab, ".site-footer p")).Height.ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public async Task A_phone_has_a_bar_with_the_contents()
    {
        await using var tab = await browser.Open(Pages.Article, width: 360, height: 740);
        (await Box(tab, ".toc")).ShouldSatisfyAllConditions(
            bar => bar.Y.ShouldBe(56, 0.5f),
            bar => bar.Height.ShouldBe(48, 0.5f),
            bar => bar.Width.ShouldBe(360, 0.5f)
        );

        await tab.Page.ClickAsync(".toc summary");
        await tab.Page.ClickAsync(".toc a[href='#tables']");

        await Assertions.Expect(tab.Page.Locator(".toc nav")).Not.ToBeVisibleAsync();
        await Settled(tab);
        (await Box(tab, "#tables")).Y.ShouldBe(56 + 48 + 20, 1);
        (await Box(tab, ".toc")).Y.ShouldBe(56, 0.5f);
        await Assertions.Expect(tab.Page.Locator(".toc-here")).ToHaveTextAsync("Tables");
    }

    [Fact]
    public async Task A_phone_has_a_title_that_is_not_cut_and_a_menu_without_words()
    {
        await using var tab = await browser.Open(Pages.Article, width: 360, height: 740);

        (await tab.Page.Locator(".site-title span").EvaluateAsync<bool>("span => span.scrollWidth <= span.clientWidth + 1")).ShouldBeTrue();
        var menu = tab.Page.Locator(".site-header .menu-button");
        (await menu.InnerTextAsync()).ShouldBe("");
        (await Box(tab, ".site-header .menu-button")).ShouldSatisfyAllConditions(
            box => box.Width.ShouldBe(44, 0.5f),
            box => box.Height.ShouldBe(44, 0.5f)
        );
        await menu.ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".navigation .scheme-button")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wide_table_fades_where_it_goes_on()
    {
        await using var tab = await browser.Open(Pages.Article, width: 360, height: 740);
        var table = tab.Page.Locator(".table.wide.more").First;
        (await table.EvaluateAsync<string>("box => getComputedStyle(box).maskImage")).ShouldStartWith("linear-gradient");

        await tab.Page.Locator(".table.wide").First.EvaluateAsync("box => { box.scrollLeft = box.scrollWidth; }");

        await tab.Page.WaitForSelectorAsync(".table.wide:not(.more)");
    }

    private static async Task<string> Style(Tab tab, string selector, string property) =>
        await tab.Page.Locator(selector).First.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");

    private static async Task<LocatorBoundingBoxResult> Box(Tab tab, string selector) =>
        (await tab.Page.Locator(selector).First.BoundingBoxAsync()).ShouldNotBeNull(selector);

    // Two frames without movement.
    private static Task Settled(Tab tab) =>
        tab.Page.WaitForFunctionAsync(
            """
            () => new Promise(done => {
              const before = scrollY;
              requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY === before)));
            })
            """
        );
}
