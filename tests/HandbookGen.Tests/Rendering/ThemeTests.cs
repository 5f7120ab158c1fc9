using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Rendering;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

public sealed class ThemeTests
{
    private const string Hostile = "<script>\"&'日本";
    private static readonly string ThemeFolder = FindThemeFolder();
    private static readonly ThemeFiles DefaultFiles = ReadThemeFiles();
    private static readonly Theme Default = CompileDefault();

    [Theory]
    [InlineData("page")]
    [InlineData("not-found")]
    public void Escapes_every_plain_field(string template)
    {
        var html = Render(template, HostilePage());

        html.ShouldNotContain(Hostile);
        html.ShouldNotContain("<script>&");
        html.ShouldContain("&lt;script&gt;&quot;&amp;&#39;日本");
    }

    [Fact]
    public void Prints_the_body_as_it_is_inside_the_page_body_element()
    {
        var html = Render("page", Page() with { BodyHtml = Utf8Html.Of("<p id=\"x\">A &amp; B</p>") });

        html.ShouldContain("data-page-body>\n<p id=\"x\">A &amp; B</p>\n</article>");
    }

    [Theory]
    [InlineData("{{title}}{{{bodyHtml}}}{{title}}", "Hiring<p>価</p>Hiring")]
    [InlineData("{{#if bodyHtml}}{{{bodyHtml}}}{{/if}}", "<p>価</p>")]
    [InlineData("{{title}}{{#with site}}{{{../bodyHtml}}}{{/with}}{{title}}", "Hiring<p>価</p>Hiring")]
    public void Prints_the_bytes_of_the_body_whichever_way_a_template_asks_for_it(string template, string expected)
    {
        var theme = Theme.Compile(With("page", template)).Theme.ShouldNotBeNull();

        using var output = new Utf8Writer();
        theme.Write("page", Page() with { BodyHtml = Utf8Html.Of("<p>価</p>") }, output);

        Encoding.UTF8.GetString(output.Written.Span).ShouldBe(expected);
        Written.By(text => theme.Write("page", Page() with { BodyHtml = Utf8Html.Of("<p>価</p>") }, text)).ShouldBe(expected);
    }

    [Fact]
    public void Has_no_body_when_it_is_empty()
    {
        var theme = Theme.Compile(With("page", "{{#if bodyHtml}}text{{else}}none{{/if}}")).Theme.ShouldNotBeNull();

        Written.By(output => theme.Write("page", Page() with { BodyHtml = Utf8Html.Empty }, output)).ShouldBe("none");
    }

    [Fact]
    public void Keeps_the_frame_around_a_body_that_closes_what_it_did_not_open()
    {
        var page = Render("page", Page() with { BodyHtml = Utf8Html.Of("<p>One</div></div></section><p id=\"last\">Two<div><details>") });

        var document = new HtmlParser().ParseDocument(page);

        document.QuerySelector("[data-page-body] #last").ShouldNotBeNull();
        document.QuerySelectorAll("main > .page-footer").Length.ShouldBe(1);
        document.QuerySelectorAll("body > .site-footer").Length.ShouldBe(1);
    }

    [Fact]
    public void Nests_the_navigation_as_deep_as_the_branch()
    {
        var branch = Item("Top", Item("Middle", Item("Leaf") with { IsCurrent = true }));

        var html = Render("page", Page() with { Navigation = [branch] });

        var document = new HtmlParser().ParseDocument(html);
        document
            .QuerySelectorAll("#navigation > ul > li > ul > li > ul > li > a")
            .Select(a => (a.TextContent, a.GetAttribute("aria-current")))
            .ShouldBe([("Leaf", "page")]);
    }

    [Fact]
    public void Renders_a_branch_of_many_levels()
    {
        var branch = Enumerable.Range(0, 249).Aggregate(Item("Leaf"), (child, level) => Item($"Level {level}", child));

        var html = Render("page", Page() with { Navigation = [branch] });

        Regex.Count(html, "<li class=\"open\">").ShouldBe(250);
    }

    [Fact]
    public void Leaves_out_what_a_page_does_not_have()
    {
        var document = new HtmlParser().ParseDocument(Render("page", Page()));

        document
            .QuerySelectorAll(
                ".breadcrumbs, .toc, .facts, .page-dri, .page-edit, .pager, .child-pages, [rel=canonical], [name=robots], "
                    + "[property='og:image'], [name='twitter:site']"
            )
            .ShouldBeEmpty();
        document.QuerySelector(".page-aside")!.InnerHtml.ShouldBeEmpty();
        document.QuerySelector("h1")!.TextContent.ShouldBe("Hiring");
    }

    [Fact]
    public void Prints_no_heading_of_its_own_over_a_body_that_has_one()
    {
        var page = Page() with { BodyHtml = Utf8Html.Of("<h1>We hire</h1>"), BodyHasTitle = true };

        var document = new HtmlParser().ParseDocument(Render("page", page));

        document.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe(["We hire"]);
    }

    [Fact]
    public void Shows_facts_with_their_links_and_notes()
    {
        var facts = ImmutableArray.Create(new Fact("DRI", [new FactValue("Ada", "/ada/", "interim"), new FactValue("Grace")]));

        var document = new HtmlParser().ParseDocument(Render("page", Page() with { Facts = facts }));

        document.QuerySelector(".facts th[scope=row]")!.TextContent.ShouldBe("DRI");
        document.QuerySelectorAll(".facts td span").Select(s => s.TextContent).ShouldBe(["Ada interim", "Grace"]);
        document.QuerySelector(".facts td a")!.GetAttribute("href").ShouldBe("/ada/");
    }

    [Fact]
    public void Redirects_with_the_query_and_the_fragment_of_the_visitor()
    {
        var html = Render(Redirect("/handbook/hiring/?a=1&b=2#start"));

        var document = new HtmlParser().ParseDocument(html);
        document.QuerySelector("#target")!.GetAttribute("href").ShouldBe("/handbook/hiring/?a=1&b=2#start");
        var script = document.QuerySelector("script")!.TextContent;
        script.ShouldContain("location.search");
        script.ShouldContain("target.hash = location.hash");
        script.ShouldContain("location.replace(");
        document.QuerySelector("noscript")!.InnerHtml.ShouldContain("http-equiv=\"refresh\"");
    }

    [Fact]
    public void Escapes_the_target_of_a_redirect()
    {
        var html = Render(Redirect("/x\"><script>alert(1)</script>"));

        new HtmlParser().ParseDocument(html).QuerySelectorAll("script").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("<h1>{{titel}}</h1>", "(1,5): There is no field 'titel'. Did you mean 'title'?")]
    [InlineData("{{#each toc}}{{#each children}}{{txt}}{{/each}}{{/each}}", "(1,32): There is no field 'txt'. Did you mean 'text'?")]
    [InlineData("{{site.titel}}", "(1,1): There is no field 'site.titel'. Did you mean 'title'?")]
    [InlineData("{{#each toc}}{{else}}{{id}}{{/each}}", "(1,22): There is no field 'id'.")]
    [InlineData("{{{title}}}", "(1,1): 'title' is plain text and would be printed as HTML. Write '{{title}}'.")]
    [InlineData("{{&title}}", "(1,1): 'title' is plain text and would be printed as HTML. Write '{{title}}'.")]
    [InlineData("{{site}}", "(1,1): 'site' is no text.")]
    [InlineData("{{toc}}", "(1,1): 'toc' is no text.")]
    [InlineData("a\n{{> fotter}}", "(2,1): There is no partial 'fotter'. Did you mean 'footer'?")]
    [InlineData("{{> (lookup . 'kind')}}", "(1,1): There is no partial '(lookup'.")]
    [InlineData("{{> again}}", "(1,1): The partial 'again' includes itself without end.")]
    [InlineData("{{#fetch url}}{{/fetch}}", "(1,1): Templates have no block 'fetch'.")]
    [InlineData("{{read 'secret.txt'}}", "(1,1): Templates have no function 'read'.")]
    [InlineData("{{#each title}}{{/each}}", "(1,1): 'title' is no list.")]
    [InlineData("{{#with toc}}{{/with}}", "(1,1): 'toc' has no fields of its own.")]
    [InlineData("{{#if toc}}", "(1,1): The block 'if' is never closed.")]
    [InlineData("{{#if toc}}{{/each}}", "(1,12): '/each' closes the block 'if'.")]
    [InlineData("{{/if}}", "(1,1): '/if' closes a block that was not opened.")]
    [InlineData("{{else}}", "(1,1): 'else' stands outside of every block.")]
    [InlineData("{{#if}}{{/if}}", "(1,1): The block 'if' is given 0 values.")]
    [InlineData("{{../title}}", "(1,1): '../title' leads out of the file.")]
    [InlineData("text {{title", "(1,6): The braces '{{' are never closed.")]
    public void Reports_a_mistake_in_a_template_at_its_place(string template, string expected)
    {
        var (theme, diagnostics) = Theme.Compile(With("page", template));

        theme.ShouldBeNull();
        var diagnostic = diagnostics.ShouldHaveSingleItem();
        diagnostic.RuleId.ShouldBe("HB9010");
        diagnostic.Range.File.Value.ShouldBe(
            expected.Contains("again") ? "themes/mine/partials/again.hbs" : "themes/mine/templates/page.hbs"
        );
        $"({diagnostic.Range.Line},{diagnostic.Range.Column}): {diagnostic.Message} {diagnostic.Help}".ShouldStartWith(expected);
    }

    [Theory]
    [InlineData("{{#each toc}}{{@root.title}}{{../title}}{{#if @first}}{{this.text}}{{/if}}{{/each}}", "TTA")]
    [InlineData("{{#with site}}{{title}}{{else}}{{kind}}{{/with}}", "S")]
    [InlineData("{{#if dri}}x{{else if toc}}y{{else}}z{{/if}}", "y")]
    [InlineData("{{!-- {{nothing}} --}}{{! nothing }}{{~title~}}", "T")]
    [InlineData("{{#each toc}}{{> entry this}}{{/each}}", "[A]")]
    public void Accepts_what_the_engine_understands(string template, string expected)
    {
        var page = Page() with { Title = "T", Toc = [new TocEntry("a", "A", 2, [])] };

        var (theme, diagnostics) = Theme.Compile(With("page", template));

        diagnostics.ShouldBeEmpty();
        Written.By(output => theme!.Write("page", page, output)).ShouldBe(expected);
    }

    [Fact]
    public void Reports_templates_that_are_missing_and_templates_that_nothing_uses()
    {
        var templates = DefaultFiles
            .Templates.Where(t => t.Key != "redirect")
            .Append(new("redirects", Source("themes/mine/templates/redirects.hbs", "")))
            .ToFrozenDictionary();

        var (_, diagnostics) = Theme.Compile(DefaultFiles with { Templates = templates });

        diagnostics
            .Select(d => $"{d.Range.File} {d.Message} {d.Help}")
            .ShouldBe([
                "templates/redirect.hbs The theme has no template 'redirect'. Add 'templates/redirect.hbs' to the theme.",
                "themes/mine/templates/redirects.hbs No page is rendered by the template 'redirects'. Did you mean 'redirect'?",
            ]);
    }

    [Fact]
    public void Renders_the_same_on_all_threads()
    {
        var pages = Enumerable.Range(0, 64).Select(i => HostilePage() with { Title = $"Page {i}" }).ToArray();

        var rendered = pages.AsParallel().AsOrdered().Select(page => Render("page", page)).ToArray();

        rendered.ShouldBe(pages.Select(page => Render("page", page)).ToArray());
    }

    [Fact]
    public void Loads_nothing_from_another_host()
    {
        var foreign =
            from folder in (string[])["templates", "partials", "assets"]
            from file in Directory.EnumerateFiles(Path.Combine(ThemeFolder, folder), "*", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            // The name of a namespace is no address.
            where Regex.IsMatch(Regex.Replace(line, "xmlns=[\"']http://www.w3.org/2000/svg[\"']", ""), "(https?:|[\"'(=\\s])//\\w|@import")
            select $"{Path.GetFileName(file)}: {line}";

        foreign.ShouldBeEmpty();
    }

    [Fact]
    public void Keeps_the_frame_of_a_page_small()
    {
        var page = HostilePage() with { Navigation = [], BodyHtml = Utf8Html.Empty, Toc = [], Facts = [] };

        Render("page", page).Length.ShouldBeLessThan(6 * 1024);
    }

    private static string Render(string template, PageModel model) => Written.By(output => Default.Write(template, model, output));

    private static string Render(RedirectModel model) => Written.By(output => Default.Write(model, output));

    private static PageModel Page() =>
        new(
            new SiteModel("S", "", "/", "/assets/", null, true),
            "article",
            "en",
            "Hiring",
            "Hiring | S",
            "",
            "/handbook/hiring/",
            CanonicalUrl: null,
            Robots: null,
            Utf8Html.Of("<p>Text</p>"),
            BodyHasTitle: false,
            [],
            [],
            [],
            [],
            [],
            [],
            EditUrl: null,
            Previous: null,
            Next: null,
            new SocialCard(null, null, null, null),
            "default-src 'self'",
            BreadcrumbData: "",
            LastChange: null,
            MarkdownUrl: null,
            CodeModules: null,
            HasDiagrams: false
        );

    private static PageModel HostilePage() =>
        new(
            new SiteModel(Hostile, Hostile, Hostile, Hostile, Hostile, true),
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Utf8Html.Of("<p>Text</p>"),
            BodyHasTitle: false,
            [new Breadcrumb(Hostile, Hostile, false), new Breadcrumb(Hostile, null, false), new Breadcrumb(Hostile, Hostile, true)],
            [new NavigationItem(Hostile, Hostile, true, true, [new NavigationItem(Hostile, null, false, false, [])])],
            [new TocEntry(Hostile, Hostile, 2, [new TocEntry(Hostile, Hostile, 3, [])])],
            [Hostile],
            [new Fact(Hostile, [new FactValue(Hostile, Hostile, Hostile), new FactValue(Hostile)])],
            [new ChildPage(Hostile, Hostile, Hostile)],
            Hostile,
            new PageLink(Hostile, Hostile),
            new PageLink(Hostile, Hostile),
            new SocialCard(Hostile, Hostile, Hostile, Hostile),
            "default-src 'self'",
            "{}",
            new LastChange(Hostile, [Hostile, Hostile], Hostile),
            Hostile,
            Hostile,
            HasDiagrams: true
        );

    private static RedirectModel Redirect(string target) =>
        new(
            new SiteModel("S", "", "/", "/assets/", null, true),
            "en",
            "Hiring",
            target,
            CanonicalUrl: null,
            "default-src 'self'",
            Anchors: null
        );

    private static NavigationItem Item(string title, params ImmutableArray<NavigationItem> children) =>
        new(title, "/x/", IsCurrent: false, IsOpen: true, children);

    private static ThemeFiles With(string name, string template)
    {
        var templates = DefaultFiles.Templates.ToDictionary();
        templates[name] = Source($"themes/mine/templates/{name}.hbs", template);
        var partials = DefaultFiles.Partials.ToDictionary();
        partials["again"] = Source("themes/mine/partials/again.hbs", "{{> again}}");
        partials["entry"] = Source("themes/mine/partials/entry.hbs", "[{{text}}]");
        return DefaultFiles with { Templates = templates.ToFrozenDictionary(), Partials = partials.ToFrozenDictionary() };
    }

    private static SourceFile Source(string path, string text) => new(new SitePath(path), text);

    private static Theme CompileDefault()
    {
        var (theme, diagnostics) = Theme.Compile(DefaultFiles);
        diagnostics.ShouldBeEmpty();
        return theme.ShouldNotBeNull();
    }

    private static ThemeFiles ReadThemeFiles() => new(ReadFolder("templates"), ReadFolder("partials"), [], []);

    private static FrozenDictionary<string, SourceFile> ReadFolder(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(ThemeFolder, folder), "*.hbs")
            .ToFrozenDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => Source($"themes/handbook/{folder}/{Path.GetFileName(file)}", File.ReadAllText(file))
            );

    private static string FindThemeFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "HandbookGen.sln")))
            folder = Path.GetDirectoryName(folder).ShouldNotBeNull();
        return Path.Combine(folder, "themes", "handbook");
    }
}
