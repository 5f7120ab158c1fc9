using HandbookGen.BrowserTests.Harness;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests;

/// <summary>What a stranger may write into a handbook does nothing, with the policy of the pages and without it.</summary>
public sealed class VectorTests(Browser browser)
{
    private const string Code = "window.stranger=true";

    // Each tries to run the code, to take over the page, or to load from the host 'evil.example'.
    private const string RawHtml = $$"""
        <script>{{Code}}</script> <SCRIPT SRC=/x.js></SCRIPT> <svg><script>{{Code}}</script></svg>

        <img src=/nothing.png onerror="{{Code}}"> <img src=x onerror={{Code}} <video src=x onerror={{Code}}>

        <svg onload="{{Code}}"><animate onbegin="{{Code}}" attributeName=x dur=1s><set attributeName="href" to="javascript:{{Code}}"></svg>

        <details open ontoggle="{{Code}}"><summary>a</summary></details> <input autofocus onfocus="{{Code}}">

        <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={{Code}}&gt;"></table></mtext></math>

        <noscript><p title="</noscript><img src=x onerror={{Code}}>"></noscript> <xmp><img src=x onerror={{Code}}></xmp>

        <iframe srcdoc="<script>parent.{{Code}}</script>"></iframe> <iframe src="javascript:parent.{{Code}}"></iframe>

        <iframe src="data:text/html,<script>parent.{{Code}}</script>"></iframe> <iframe src="/acting.svg"></iframe>

        <iframe src="/evil.html"></iframe>

        <object data="/evil.html"></object> <embed src="/acting.svg"> <base href="https://evil.example/">

        <link rel=stylesheet href=//evil.example/x.css>

        <meta http-equiv="refresh" content="0; url=https://evil.example/">

        <form id=f action="javascript:{{Code}}"><button form=f formaction="javascript:{{Code}}">Send</button></form>

        <style>@import '//evil.example/x.css'; .site-header { display: none }</style>

        <div style="background: url(https://evil.example/a)">a</div> <div style="background: u\72l(//evil.example/b)">b</div>

        <svg><rect fill="url(//evil.example/c#d)" width=9 height=9 /></svg>

        <div class="cover" style="position: fixed; inset: 0; z-index: 2147483647; background: red">cover</div>
        """;

    private const string Markdown = $$$"""
        [a](javascript:{{{Code}}}) [b](<java
        script:{{{Code}}}>) ![c](javascript:{{{Code}}}) <javascript:{{{Code}}}>
        [d](data:text/html,x) [e](/%09/evil.example/e) [f](/\evil.example/f)

        {: onclick="{{{Code}}}" style="background: url(https://evil.example/g)"}

        # <img src=x onerror={{{Code}}}> {#"><img src=x onerror={{{Code}}}>}

        {{< figure src="x" alt='"><img src=x onerror={{{Code}}}>' link="javascript:{{{Code}}}" >}}

        {{< youtube "\"><img src=x onerror={{{Code}}}>" >}}

        ```"><img src=x onerror={{{Code}}}>
        </code></pre><script>{{{Code}}}</script>
        ```

        | a | b |
        | - | - |
        | <img src=x onerror={{{Code}}}> | [x](vbscript:{{{Code}}}) |
        """;

    private const string Title = $"'</title><script>{Code}</script>\"><img src=x onerror={Code}>'";

    private const string Drawing = $"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>parent.{Code};{Code}</script></svg>";

    private static readonly (string, string)[] Files =
    [
        ("content/_index.md", "---\ntitle: Home\n---\n\n[Raw HTML](html.md)\n"),
        ("content/html.md", $"---\ntitle: HTML\n---\n\n{RawHtml}\n"),
        ("content/text.md", $"---\ntitle: Text\n---\n\n{Markdown}\n"),
        ("content/old.html.md", $"---\ntitle: Old\n---\n\n{Markdown}\n{RawHtml}\n"),
        (
            "content/keys.md",
            $"---\ntitle: {Title}\ndescription: {Title}\ntags: [{Title}]\nlang: '\"><script>{Code}</script>'\n---\n\nText\n"
        ),
        ("content/away.md", "---\ntitle: Away\nredirect_to: //evil.example/r\n---\n\nStays\n"),
        ("content/evil.html", $"<script>{Code}</script>"),
        ("content/evil.xhtml", $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>{Code}</script></html>"),
        ("content/acting.svg", Drawing),
        (
            "content/harmless.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>"
        ),
        ("content/x.js", Code),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_script_of_a_stranger_runs(bool withPolicy)
    {
        Chromium.Require();
        await using var site = await StrangerSite.Start(Files);
        await using var tab = await browser.Open(null, origin: site.Origin, withPolicy: withPolicy);

        foreach (
            var path in (string[])["/", "/html/", "/text/", "/old.html", "/keys/", "/away/", "/evil.html", "/evil.xhtml", "/acting.svg"]
        )
        {
            await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            (await tab.Page.EvaluateAsync<bool>(HasRun)).ShouldBeFalse(path);
            (await tab.Page.EvaluateAsync<string[]>(Remains)).ShouldBeEmpty(path);
            new Uri(tab.Page.Url).Authority.ShouldBe(new Uri(site.Origin).Authority);
        }

        tab.Strangers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_script_of_a_stranger_runs_in_a_review(bool withPolicy)
    {
        Chromium.Require();
        var root = Directory.CreateTempSubdirectory("handbookgen-").FullName;
        try
        {
            // Each text is once on the new side and once on the old one.
            var harmless = Files.Select(file => (file.Item1, file.Item1.EndsWith(".md") ? "---\ntitle: Page\n---\n\nText\n" : "")).ToList();
            foreach (
                var (name, before, after) in ((string, IEnumerable<(string, string)>, IEnumerable<(string, string)>)[])
                    [("added", harmless, Files), ("removed", Files, harmless)]
            )
            {
                var folder = WrittenReview.Of(Directory.CreateDirectory(Path.Combine(root, name)).FullName, before, after);
                await using var server = await SiteServer.Start(folder);
                await using var tab = await browser.Open(null, origin: server.Origin, withPolicy: withPolicy);
                var pages = Directory
                    .EnumerateFiles(Path.Combine(folder, "pages"))
                    .Select(file => "/pages/" + Path.GetFileName(file))
                    .ToList();
                pages.Count.ShouldBeGreaterThan(4);
                foreach (var path in pages.Prepend("/index.html"))
                {
                    await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                    (await tab.Page.EvaluateAsync<bool>(HasRun)).ShouldBeFalse(path);
                    (await tab.Page.EvaluateAsync<string[]>(Remains.Replace(".page-body *", "main *"))).ShouldBeEmpty(path);
                    (await tab.Page.Locator("iframe, object, embed, form, base, main style, main script").CountAsync()).ShouldBe(0, path);
                }

                tab.Strangers.ShouldBeEmpty();
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    // Broken pictures report their errors before the second frame.
    private const string HasRun =
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.stranger === true))))";

    // Handlers, and URLs that run code or leave for the host of the stranger other than by a link.
    private const string Remains = """
        () => [...document.querySelectorAll('.page-body *')].flatMap(element => [...element.attributes]
          .filter(attribute => /^on/i.test(attribute.name) || /^\s*(javascript|vbscript|data):/i.test(attribute.value)
            || (attribute.name === 'style' && attribute.value.includes('evil')))
          .map(attribute => `${element.tagName} ${attribute.name}=${attribute.value}`))
        """;

    [Fact]
    public async Task A_style_covers_nothing_around_the_text()
    {
        Chromium.Require();
        await using var site = await StrangerSite.Start(Files);
        await using var tab = await browser.Open("/html/", origin: site.Origin);

        (await tab.Page.EvaluateAsync<string[]>(Covered)).ShouldBeEmpty();
        (await tab.Page.Locator(".site-header").IsVisibleAsync()).ShouldBeTrue();

        // The style is there, and would do it if the text were not contained.
        await tab.Page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = ".page-body { contain: none !important }" });
        (await tab.Page.EvaluateAsync<string[]>(Covered)).ShouldNotBeEmpty();
    }

    private const string Covered = """
        () => ['.site-header', '.breadcrumbs', 'h1'].filter(name => {
          const element = document.querySelector(name);
          if (!element) return false;
          const box = element.getBoundingClientRect();
          const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return hit === null || hit.closest('.page-body') !== null;
        })
        """;

    [Fact]
    public async Task Files_that_act_are_not_published_and_links_stay_on_the_site()
    {
        Chromium.Require();
        await using var site = await StrangerSite.Start(Files);
        Directory
            .EnumerateFiles(site.Output, "*", SearchOption.TopDirectoryOnly)
            .Select(Path.GetFileName)
            .ShouldNotContain(name => name == "evil.html" || name == "evil.xhtml" || name == "acting.svg" || name == "x.js");
        File.Exists(Path.Combine(site.Output, "harmless.svg")).ShouldBeTrue();
        await using var tab = await browser.Open("/text/", origin: site.Origin);

        var hosts = await tab.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.page-body a[href]')].filter(a => a.textContent === 'e').map(a => a.host)"
        );

        hosts.ShouldBe([new Uri(site.Origin).Authority]);
    }
}
