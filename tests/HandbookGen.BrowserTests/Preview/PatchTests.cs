using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

[Collection(PreviewSite.Tests)]
public sealed class PatchTests(Browser browser, PreviewSite site)
{
    private const string Article = "content/handbook/reading.md";
    private const string AnIdea = "idea[An idea]";

    [Fact]
    public async Task A_saved_edit_is_patched_and_the_text_does_not_jump()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Page.EvaluateAsync("document.getElementById('code').scrollIntoView({ behavior: 'instant' })");
        var (top, scroll) = (await TopOf(tab, "code"), await tab.Page.EvaluateAsync<double>("scrollY"));

        site.Edit(Article, "## Lists", "Something new.\n\nAnd something else, which is longer than the first line.\n\n## Lists");

        await tab.Shows("And something else");
        await Soon.Holds(async () => (await TopOf(tab, "code")).ShouldBe(top, 1));
        await Soon.Holds(async () => (await tab.Page.EvaluateAsync<double>("scrollY")).ShouldBeGreaterThan(scroll + 20));
        await tab.WasNotReloaded();
    }

    [Fact]
    public async Task Blocks_that_did_not_change_are_the_same_elements()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Page.EvaluateAsync("window.before = [...document.querySelectorAll('body *')]");

        site.Edit(Article, "The last words.", "The very last words.");

        await tab.Shows("The very last words.");
        // Scripts add the buttons of the navigation again.
        (
            await tab.Page.EvaluateAsync<string[]>(
                "window.before.filter(node => !node.isConnected && !node.matches('.fold')).map(node => node.outerHTML)"
            )
        ).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_open_focused_or_selected_stays_so()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Page.Locator("summary", new PageLocatorOptions { HasText = "A question" }).ClickAsync();
        await tab.Page.EvaluateAsync(
            """
            () => {
              const text = document.querySelector('.page-body > p').firstChild;
              getSelection().setBaseAndExtent(text, 2, text, 6);
              document.querySelector('a[href="#the-end"]').focus();
              document.querySelector('.table.wide').scrollLeft = 90;
            }
            """
        );

        site.Edit(Article, "A handbook is read by people", "A handbook is read by busy people");
        site.Edit(Article, "Automated software delivery", "Automated hardware delivery");

        await tab.Shows("busy people");
        await tab.Shows("hardware delivery");
        await Soon.Holds(async () => (await tab.Page.EvaluateAsync<string>("getSelection().toString()")).ShouldBe("page"));
        await Soon.Holds(async () => (await tab.Page.EvaluateAsync<string>("document.activeElement.hash")).ShouldBe("#the-end"));
        await Soon.Holds(async () =>
            (await tab.Page.EvaluateAsync<double>("document.querySelector('.table.wide').scrollLeft")).ShouldBe(90)
        );
        await Assertions.Expect(tab.Page.Locator("#inside")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Details_that_change_stay_open()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Page.Locator("summary", new PageLocatorOptions { HasText = "A question" }).ClickAsync();

        site.Edit(Article, "The answer.", "The better answer.\n\n```yaml\nwith: code\n```");

        await Assertions.Expect(tab.Page.GetByText("The better answer.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_search_dialog_keeps_what_is_typed_and_finds_a_new_word()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.WaitForSelectorAsync("[data-search-dialog][open]");
        await tab.Page.Keyboard.TypeAsync("zeppelin");
        await Assertions.Expect(tab.Page.Locator("[data-search-status]")).ToContainTextAsync("Nothing found");

        site.Edit(Article, "The last words.", "The last words are about a zeppelin.");

        await Assertions.Expect(tab.Page.Locator("[data-search-dialog] :text('zeppelin')").First).ToBeVisibleAsync();
        (await tab.Page.Locator("[data-search-input]").InputValueAsync()).ShouldBe("zeppelin");
        await Assertions.Expect(tab.Page.Locator("[data-search-input]:focus")).ToHaveCountAsync(1);
        await tab.WasNotReloaded();
    }

    [Fact]
    public async Task A_patched_page_looks_like_one_that_was_loaded()
    {
        Browser.RequirePackages();
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Page.WaitForSelectorAsync(".language-yaml .hljs-comment");

        site.Edit(Article, "# a comment", "# another comment");
        await Assertions.Expect(tab.Page.Locator(".language-yaml .hljs-comment")).ToHaveTextAsync("# another comment");
        site.Edit(Article, "## Callouts {#callouts}", "## Boxes {#boxes}\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n```bash\ncd new\n```");
        await Assertions.Expect(tab.Page.Locator(".toc a[href='#boxes']")).ToHaveCountAsync(1);
        site.Edit(Article, "title: Reading\ndescription", "title: Reading on\ndescription");
        await Assertions.Expect(tab.Page.Locator("nav.navigation [aria-current=page]")).ToHaveTextAsync("Reading on");
        await tab.Page.WaitForSelectorAsync(".language-bash .hljs-built_in");
        await tab.WasNotReloaded();

        await using var fresh = await PreviewTab.Open(browser, site, Pages.Article);
        await fresh.Page.WaitForSelectorAsync(".language-bash .hljs-built_in");
        (await ShapeOf(tab)).ShouldBe(await ShapeOf(fresh));
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_diagram_that_changed_is_drawn_again()
    {
        Browser.RequirePackages();
        await using var tab = await PreviewTab.Open(browser, site, Pages.Diagrams);
        // The third one cannot be drawn, so the others are ready when it says so.
        await tab.Page.WaitForSelectorAsync("pre.mermaid[title]");
        await tab.Page.EvaluateAsync("window.second = document.querySelectorAll('.diagram svg')[1]");

        site.Edit("content/handbook/diagrams.md", AnIdea, "idea[A plan]");

        await Assertions.Expect(tab.Page.Locator(".diagram svg").First).ToContainTextAsync("A plan");
        (await tab.Page.EvaluateAsync<bool>("window.second.isConnected")).ShouldBeTrue();
        await tab.WasNotReloaded();
    }

    [Fact]
    public async Task A_style_sheet_is_replaced_without_a_reload()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);

        site.Write(PreviewSite.Style, site.Read(PreviewSite.Style) + "\nh1 { letter-spacing: 7px; }\n");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveCSSAsync("letter-spacing", "7px");
        await Assertions.Expect(tab.Page.Locator("link[rel=stylesheet][href*='handbook.css']")).ToHaveCountAsync(1);
        await tab.WasNotReloaded();
    }

    [Fact]
    public async Task A_picture_is_replaced_without_a_reload()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Page.GetByAltText("A line").ScrollIntoViewIfNeededAsync();

        site.Write("content/images/line.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>");

        await Assertions.Expect(tab.Page.GetByAltText("A line")).ToHaveJSPropertyAsync("naturalHeight", 30);
        await tab.WasNotReloaded();
    }

    [Fact]
    public async Task The_address_follows_a_page_that_was_renamed()
    {
        await using var tab = await PreviewTab.Open(browser, site, "/handbook/chapter-02/");

        site.Rename("content/handbook/chapter-02.md", "content/handbook/chapter-two.md");

        await tab.Page.WaitForURLAsync("**/handbook/chapter-two/");
        await Assertions.Expect(tab.Page.Locator("nav.navigation [aria-current=page]")).ToHaveAttributeAsync("href", "./");
        site.Edit("content/handbook/chapter-two.md", "Words of", "New words of");
        await tab.Shows("New words of");
        await tab.WasNotReloaded();
    }

    [Fact]
    public async Task A_page_that_is_gone_says_so_and_keeps_its_text()
    {
        await using var tab = await PreviewTab.Open(browser, site, "/handbook/chapter-03/");

        site.Delete("content/handbook/chapter-03.md");

        await Assertions.Expect(tab.Banner).ToContainTextAsync("This page no longer exists.");
        await tab.Shows("Words of chapter 03");
        site.Restore();
        await Assertions.Expect(tab.Banner).ToBeHiddenAsync();
        await tab.WasNotReloaded();
    }

    [Fact]
    public async Task A_server_that_was_restarted_is_found_again()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);

        await site.RestartAsync(() => site.Edit(Article, "The last words.", "Words from meanwhile."));

        await tab.Shows("Words from meanwhile.");
        await tab.IsChecked();
        site.Edit(Article, "Words from meanwhile.", "Words from later.");
        await tab.Shows("Words from later.");
        await tab.WasNotReloaded();
    }

    [Fact]
    public async Task The_browser_goes_to_the_page_that_was_saved_last_if_it_should()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Home);
        await site.RestartAsync(() => { }, "--follow");
        await tab.IsChecked();

        site.Edit(Article, "The last words.", "The newest words.");

        await tab.Page.WaitForURLAsync("**" + Pages.Article);
        await tab.Shows("The newest words.");
        await site.RestartAsync(() => { });
    }

    [Fact]
    public async Task A_page_from_the_cache_of_the_browser_is_made_new()
    {
        await using var tab = await PreviewTab.Open(browser, site, Pages.Article);
        await tab.Page.GotoAsync(Pages.Home);

        site.Edit(Article, "The last words.", "Words from meanwhile.");
        await tab.Page.GoBackAsync();

        await tab.Shows("Words from meanwhile.");
    }

    private static Task<double> TopOf(PreviewTab tab, string id) =>
        tab.Page.EvaluateAsync<double>("id => document.getElementById(id).getBoundingClientRect().top", id);

    // Without what the preview adds, and what depends on where the reader is.
    private static Task<string> ShapeOf(PreviewTab tab) =>
        tab.Page.EvaluateAsync<string>(
            """
            () => {
              const copy = document.documentElement.cloneNode(true);
              for (const own of copy.querySelectorAll('handbookgen-preview, handbookgen-banner, [data-preview]')) own.remove();
              // Scripts load others in the order in which a page needs them.
              for (const loaded of copy.querySelectorAll('script[src^="http"]')) loaded.remove();
              for (const link of copy.querySelectorAll('[aria-current=location]')) link.removeAttribute('aria-current');
              return copy.outerHTML.replace(/\s+/g, ' ').replaceAll('><', '>\n<');
            }
            """
        );
}
