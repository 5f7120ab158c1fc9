using HandbookGen.BrowserTests.Harness;

namespace HandbookGen.BrowserTests;

public sealed class CodeTests(Browser browser, SiteOnDisk site) : IClassFixture<SiteOnDisk>
{
    private const string Colored = "() => document.querySelectorAll('pre > code[class^=language-] span[class^=hljs-]').length > 40";

    [Fact]
    public async Task Every_language_of_a_handbook_has_colors()
    {
        await using var tab = await browser.Open(Pages.Code);
        const string plain =
            "() => [...document.querySelectorAll('pre > code[class^=language-]')].filter(c => !c.querySelector('span')).map(c => "
            + "c.className)";

        // Only what nobody knows stays without colors.
        await tab.Page.WaitForFunctionAsync($"() => ({plain})().length === 1");

        (await tab.Page.EvaluateAsync<string[]>(plain)).ShouldBe(["language-brand-new"]);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Code_has_colors_when_a_page_is_opened_from_disk()
    {
        Chromium.Require();
        await using var tab = await browser.Open(null);
        await tab.Page.GotoAsync(new Uri(site.Output + Pages.Code + "index.html").AbsoluteUri);

        await tab.Page.WaitForFunctionAsync(Colored);

        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task The_button_that_copies_never_covers_the_text(int width)
    {
        await using var tab = await browser.Open(Pages.Code, width);
        await tab.Page.WaitForSelectorAsync(".code > .copy");

        var found = await tab.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.code')].flatMap(box => {
              const [pre, button] = box.children;
              const { left, width, height } = button.getBoundingClientRect();
              const end = pre.getBoundingClientRect().left + pre.clientLeft + pre.clientWidth;
              return [...end <= left ? [] : [`the text ends at ${end}, the button begins at ${left}`], ...width === 32 && height === 32 ? [] : [`${width} x ${height}`]];
            })
            """
        );

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Copies_the_code_and_nothing_else()
    {
        await using var tab = await browser.Open(Pages.Code);
        await tab.Page.Locator(".code:has(.language-ruby) > .copy").ClickAsync();
        await tab.Page.WaitForSelectorAsync(".copy[data-copied]");

        var copied = await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        copied.ShouldStartWith("class Campaign\n  # A campaign");
        copied.ShouldEndWith("end\n");
    }

    [Fact]
    public async Task Has_the_measures_of_the_theme()
    {
        await using var tab = await browser.Open(Pages.Code);

        var pre = await tab.Page.EvaluateAsync<string>(
            """
            () => {
              const pre = document.querySelector('pre[data-language=yaml]');
              const { paddingTop, paddingInlineStart, fontSize, lineHeight, borderTopLeftRadius } = getComputedStyle(pre);
              const label = getComputedStyle(pre, '::before');
              return [paddingTop, paddingInlineStart, fontSize, lineHeight, borderTopLeftRadius, label.content, label.fontSize].join(' ');
            }
            """
        );
        var inline = await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('p > code')).boxDecorationBreak");

        pre.ShouldBe("20px 24px 14px 23.8px 8px \"yaml\" / \"\" 12px");
        inline.ShouldBe("clone");
    }
}
