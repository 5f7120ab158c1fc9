using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

public sealed class ReadingTests(Browser browser)
{
    [Theory]
    [InlineData("inside")]
    [InlineData("nested")]
    [InlineData("deep")]
    public async Task A_link_into_closed_details_opens_them(string id)
    {
        await using var tab = await browser.Open(Pages.Article + "#" + id);

        (
            await tab.Page.EvaluateAsync<bool>(
                "id => { for (let d = document.getElementById(id).closest('details'); d; d = d.parentElement.closest('details')) if "
                    + "(!d.open) return false; return true }",
                id
            )
        ).ShouldBeTrue();
        var top = await tab.Page.EvaluateAsync<double>("id => document.getElementById(id).getBoundingClientRect().top", id);
        top.ShouldBeInRange(0, 900);
    }

    [Fact]
    public async Task The_chosen_scheme_is_there_with_the_first_frame_of_the_next_page()
    {
        await using var tab = await browser.Open(Pages.Home, scheme: ColorScheme.Light);
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Use the dark color scheme" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("body")).Not.ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        var dark = await Background(tab);
        await tab.Page.AddInitScriptAsync(
            """
            window.frames_ = [];
            (function look() {
              if (document.body) window.frames_.push(getComputedStyle(document.body).backgroundColor);
              requestAnimationFrame(look);
            })();
            """
        );

        await tab.Page.GotoAsync(Pages.Article);

        dark.ShouldNotBe("rgb(255, 255, 255)");
        var frames = await tab.Page.EvaluateAsync<string[]>(
            """
            () => new Promise(done => {
              (function look() { window.frames_.length > 10 ? done(window.frames_) : requestAnimationFrame(look); })();
            })
            """
        );
        frames.ShouldAllBe(color => color == dark);
    }

    [Fact]
    public async Task The_scheme_follows_the_system_until_it_is_chosen()
    {
        await using var tab = await browser.Open(Pages.Home, scheme: ColorScheme.Dark);
        var dark = await Background(tab);

        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });

        dark.ShouldNotBe("rgb(255, 255, 255)");
        await Soon.Holds(async () => (await Background(tab)).ShouldBe("rgb(255, 255, 255)"));
    }

    [Fact]
    public async Task A_permalink_copies_its_address()
    {
        await using var tab = await browser.Open(Pages.Article);
        await tab.Page.HoverAsync("#lists");
        // The mark disappears again after a while, so the wait begins before the click.
        var mark = tab.Page.WaitForSelectorAsync("#lists .permalink[data-copied]");

        await tab.Page.ClickAsync("#lists .permalink");

        await mark;
        (await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe(browser.Origin + Pages.Article + "#lists");
    }

    [Fact]
    public async Task A_code_block_copies_its_text()
    {
        await using var tab = await browser.Open(Pages.Article);
        var mark = tab.Page.WaitForSelectorAsync(".code:has(.language-yaml) .copy[data-copied]");

        await tab.Page.Locator(".code:has(.language-yaml)").GetByRole(AriaRole.Button).ClickAsync();

        await mark;
        (await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldBe("title: Reading\ntags: [a, b]   # a comment\n");
    }

    [Fact]
    public async Task Code_is_colored()
    {
        Browser.RequirePackages();
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.WaitForSelectorAsync(".language-yaml .hljs-comment");

        (await tab.Page.Locator(".language-text span").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_contents_mark_where_the_reader_is()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.EvaluateAsync("document.getElementById('code').scrollIntoView()");

        await tab.Page.WaitForSelectorAsync(".toc a[href='#code'][aria-current=location]");
        (await tab.Page.Locator(".toc a[aria-current]").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_folded_branch_stays_folded_on_the_next_page()
    {
        await using var tab = await browser.Open(Pages.Campaign);
        var branch = tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pages below Campaigns" });
        await branch.ClickAsync();

        await tab.Page.GotoAsync("/handbook/campaigns/cloud/");

        var below = tab.Page.Locator("nav.navigation a[href$='/devops/']");
        await Assertions.Expect(branch).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(below).ToBeHiddenAsync();
        await branch.ClickAsync();
        await Assertions.Expect(below).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wide_table_scrolls_by_itself_and_keeps_its_header()
    {
        await using var tab = await browser.Open(Pages.Article, width: 768, height: 300);
        var box = tab.Page.Locator(".table.wide").First;

        await box.EvaluateAsync("box => { box.scrollIntoView(); box.scrollTop = 60; box.scrollLeft = 200; }");

        (await box.EvaluateAsync<double>("box => box.scrollLeft")).ShouldBe(200);
        (
            await box.EvaluateAsync<bool>(
                "box => Math.abs(box.querySelector('th').getBoundingClientRect().top - box.getBoundingClientRect().top) < 2"
            )
        ).ShouldBeTrue();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1024)]
    [InlineData(1440)]
    [InlineData(2560)]
    public async Task No_page_is_wider_than_the_window(int width)
    {
        await using var tab = await browser.Open(null, width);
        foreach (var path in Pages.All)
        {
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
        }
    }

    [Fact]
    public async Task Everything_can_be_read_without_scripts()
    {
        await using var tab = await browser.Open(null, javaScript: false);
        foreach (var path in Pages.All.Except([Pages.Missing]))
        {
            await tab.Page.GotoAsync(path);
            (await tab.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue(path);
            var links = path switch
            {
                Pages.Home => ".home-card a",
                Pages.Printed => ".printed-contents a",
                _ => "nav.navigation a",
            };
            (await tab.Page.Locator(links).First.IsVisibleAsync()).ShouldBeTrue(path);
            (await tab.Page.Locator(".scheme-button").First.IsVisibleAsync()).ShouldBeFalse(path);
        }

        await tab.Page.GotoAsync(Pages.Diagrams);
        (await tab.Page.Locator("pre.mermaid").First.InnerTextAsync()).ShouldContain("idea[An idea]");
        await tab.Page.GotoAsync(Pages.Media);
        (await tab.Page.Locator("a.frame").First.GetAttributeAsync("href")).ShouldStartWith("https://www.youtube-nocookie.com/");
        await tab.Page.GotoAsync(Pages.Article);
        await tab.Page.Locator("summary", new PageLocatorOptions { HasText = "A question" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#inside")).ToBeVisibleAsync();
        await tab.Page.GotoAsync("/handbook/moved/");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Reading");
    }

    [Fact]
    public async Task Paper_shows_the_text_alone()
    {
        await using var tab = await browser.Open(Pages.Article);

        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        foreach (var frame in (string[])["nav.navigation", ".site-header", ".toc", ".site-footer"])
            (await tab.Page.Locator(frame).IsVisibleAsync()).ShouldBeFalse(frame);
        (await tab.Page.Locator("#the-end").IsVisibleAsync()).ShouldBeTrue();
    }

    private static Task<string> Background(Tab tab) => tab.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
