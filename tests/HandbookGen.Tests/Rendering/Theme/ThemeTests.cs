using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using HandbookGen.Parsing;
using HandbookGen.Rendering;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

/// <summary>The pages of the shipped theme.</summary>
public sealed class ThemeTests
{
    private const string Hostile = "<script>\"&'日本";

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
        var html = Render("page", SampleTheme.Page() with { BodyHtml = Utf8Html.Of("<p id=\"x\">A &amp; B</p>") });

        html.ShouldContain("data-page-body>\n<p id=\"x\">A &amp; B</p>\n</article>");
    }

    [Fact]
    public void Keeps_the_frame_around_a_body_that_closes_what_it_did_not_open()
    {
        var page = Render(
            "page",
            SampleTheme.Page() with
            {
                BodyHtml = Utf8Html.Of("<p>One</div></div></section><p id=\"last\">Two<div><details>"),
            }
        );

        var document = new HtmlParser().ParseDocument(page);

        document.QuerySelector("[data-page-body] #last").ShouldNotBeNull();
        document.QuerySelectorAll("main > .page-footer").Length.ShouldBe(1);
        document.QuerySelectorAll("body > .site-footer").Length.ShouldBe(1);
    }

    [Fact]
    public void Nests_the_navigation_as_deep_as_the_branch()
    {
        var branch = Item("Top", Item("Middle", Item("Leaf") with { IsCurrent = true }));

        var html = Render("page", SampleTheme.Page() with { Navigation = [branch] });

        var document = new HtmlParser().ParseDocument(html);
        document
            .QuerySelectorAll("nav.navigation > ul > li > ul > li > ul > li > a")
            .Select(a => (a.TextContent, a.GetAttribute("aria-current")))
            .ShouldBe([("Leaf", "page")]);
    }

    [Fact]
    public void Renders_a_branch_of_many_levels()
    {
        var branch = Enumerable.Range(0, 249).Aggregate(Item("Leaf"), (child, level) => Item($"Level {level}", child));

        var html = Render("page", SampleTheme.Page() with { Navigation = [branch] });

        Regex.Count(html, "<li class=\"open\">").ShouldBe(250);
    }

    [Fact]
    public void Leaves_out_what_a_page_does_not_have()
    {
        var document = new HtmlParser().ParseDocument(Render("page", SampleTheme.Page()));

        document
            .QuerySelectorAll(
                ".breadcrumbs, .toc, .facts, .page-dri, .page-edit, .pager, .child-pages, [rel=canonical], [name=robots], "
                    + "[property='og:image'], [name='twitter:site']"
            )
            .ShouldBeEmpty();
        document.QuerySelector("h1")!.TextContent.ShouldBe("Hiring");
    }

    [Fact]
    public void Prints_the_heading_that_the_text_began_with()
    {
        var page = SampleTheme.Page() with { Heading = "Hiring Team" };

        var document = new HtmlParser().ParseDocument(Render("page", page));

        document.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe(["Hiring Team"]);
    }

    [Fact]
    public void Shows_facts_with_their_links_and_notes()
    {
        var facts = ImmutableArray.Create(new Fact("dri", "DRI", [new FactValue("Ada", "/ada/", "interim"), new FactValue("Grace")]));

        var document = new HtmlParser().ParseDocument(Render("page", SampleTheme.Page() with { Facts = facts }));

        document.QuerySelector(".facts dt")!.TextContent.ShouldBe("DRI");
        document.QuerySelectorAll(".facts dd > span").Select(s => s.TextContent).ShouldBe(["Ada interim", "Grace"]);
        document.QuerySelector(".facts dd a")!.GetAttribute("href").ShouldBe("/ada/");
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
            from file in Directory.EnumerateFiles(Path.Combine(SampleTheme.Folder, folder), "*", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            // A namespace name is not a URL.
            where Regex.IsMatch(Regex.Replace(line, "xmlns=[\"']http://www.w3.org/2000/svg[\"']", ""), "(https?:|[\"'(=\\s])//\\w|@import")
            select $"{Path.GetFileName(file)}: {line}";

        foreign.ShouldBeEmpty();
    }

    [Fact]
    public void Keeps_the_frame_of_a_page_small()
    {
        var page = HostilePage() with { Navigation = [], BodyHtml = Utf8Html.Empty, Toc = [], Facts = [], Dri = [], Cards = [] };

        Render("page", page).Length.ShouldBeLessThan(7 * 1024);
    }

    private static string Render(string template, PageModel model) => SampleTheme.Render(template, model);

    private static string Render(RedirectModel model) => Written.By(output => SampleTheme.Compiled.Write(model, output));

    private static PageModel HostilePage() =>
        new(
            new SiteModel(Hostile, Hostile, Hostile, Hostile, Hostile, true),
            Hostile,
            Hostile,
            WordsByLanguage.Shipped.Of("en"),
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Hostile,
            Utf8Html.Of("<p>Text</p>"),
            Hostile,
            [new Breadcrumb(Hostile, Hostile, false), new Breadcrumb(Hostile, null, false), new Breadcrumb(Hostile, Hostile, true)],
            [new NavigationItem(Hostile, Hostile, true, true, [new NavigationItem(Hostile, null, false, false, [])])],
            [new TocEntry(Hostile, Hostile, 2, [new TocEntry(Hostile, Hostile, 3, [])])],
            [HostilePerson],
            [
                new Fact(
                    Hostile,
                    Hostile,
                    [
                        new FactValue(Hostile, Hostile, Hostile),
                        new FactValue(Hostile, Person: HostilePerson),
                        new FactValue(Hostile, Status: Hostile),
                        new FactValue(Hostile, IsCode: true),
                    ]
                ),
            ],
            [new ChildPage(Hostile, Hostile, Hostile)],
            Hostile,
            new PageLink(Hostile, Hostile),
            new PageLink(Hostile, Hostile),
            new SocialCard(Hostile, Hostile, Hostile, Hostile),
            Utf8Html.Of("default-src 'self'"),
            Utf8Html.Of("{}"),
            new LastChange(Hostile, Hostile, [Hostile, Hostile], Hostile, Hostile),
            Hostile,
            Hostile,
            HasDiagrams: true,
            [
                new PersonCard(
                    Hostile,
                    HostilePerson,
                    Hostile,
                    new PageLink(Hostile, Hostile),
                    Hostile,
                    Hostile,
                    [new PageLink(Hostile, Hostile)],
                    HostilePerson with
                    {
                        Picture = null,
                        Url = null,
                    },
                    [new PageLink(Hostile, Hostile)],
                    Hostile
                ),
            ],
            HasRecords: true
        );

    private static PersonModel HostilePerson { get; } = new(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile);

    private static RedirectModel Redirect(string target) =>
        new(
            new SiteModel("S", "", "/", "/assets/", null, true),
            "en",
            WordsByLanguage.Shipped.Of("en"),
            "Hiring",
            target,
            CanonicalUrl: null,
            Utf8Html.Of("default-src 'self'"),
            Anchors: null
        );

    private static NavigationItem Item(string title, params ImmutableArray<NavigationItem> children) =>
        new(title, "/x/", IsCurrent: false, IsOpen: true, children);
}
