using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Indexing;

/// <summary>
/// The target of a link from a section <c>/s/</c>, a page <c>/s/y/</c> and a bundle <c>/s/leaf/</c>, as Hugo's embedded hook and then a
/// browser resolve it. A <c>+</c> in a row marks where we find more: a link that Hugo breaks leads to the page that the author clearly
/// meant.
/// </summary>
public sealed class LinkResolverTests
{
    private const string Missing = "";

    private static readonly ImmutableArray<string> Sources =
    [
        "_index.md",
        "s/_index.md",
        "s/x.md",
        "s/y.md",
        "s/leaf/index.md",
        "s/sub/_index.md",
        "s/sub/z.md",
        "Other/My Page.md",
        "t/moved.md",
        "u.md",
        "s/u.md",
    ];

    private static readonly ImmutableArray<Page> Pages = [.. Sources.Select(path => Parse(path))];

    private static readonly LinkResolver Links = new(
        Pages,
        [
            new Asset(new SitePath("content/s/leaf/pic.png"), "s/leaf/pic.png", ""),
            new Asset(new SitePath("content/images/a.png"), "images/a.png", ""),
        ],
        ["/old/"]
    );

    [Theory]
    [InlineData("x.md", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("x", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("x/", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("./x.md", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("X.MD", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("/s/x.md", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("/s/x/", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("/s/x", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("/S/X/", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("/s/x.html", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("/s/x/index.html", "/s/x/", "/s/x/", "/s/x/")]
    [InlineData("sub/_index.md", "/s/sub/", "/s/sub/", "/s/sub/")]
    [InlineData("sub/", "/s/sub/", "/s/sub/", "/s/sub/")]
    [InlineData("leaf/index.md", "/s/leaf/", "/s/leaf/", "/s/leaf/")]
    [InlineData("leaf/", "/s/leaf/", "/s/leaf/", "/s/leaf/")]
    public void Follows_the_path_of_a_file_or_a_page(string url, string fromSection, string fromPage, string fromBundle) =>
        ShouldLead(url, fromSection, fromPage, fromBundle);

    // From a section, '../x.md' starts above it; only a bundle's own folder is one level down.
    [Theory]
    [InlineData("../x.md", Missing, "+/s/x/", "/s/x/")]
    [InlineData("../x/", Missing, "/s/x/", "/s/x/")]
    [InlineData("../", "/", "/s/", "/s/")]
    [InlineData("..", "/", "/", "/")]
    [InlineData("../s/x.md", "+/s/x/", "+/s/x/", Missing)]
    public void Follows_the_way_up(string url, string fromSection, string fromPage, string fromBundle) =>
        ShouldLead(url, fromSection, fromPage, fromBundle);

    [Theory]
    [InlineData("index.md", "/s/", "/s/", "/s/")]
    [InlineData("_index.md", "/s/", "/s/", "/s/")]
    [InlineData(".", "/s/", "/s/", "/s/")]
    [InlineData("./", "/s/", "/s/", "/s/")]
    public void Takes_an_index_for_its_folder(string url, string fromSection, string fromPage, string fromBundle) =>
        ShouldLead(url, fromSection, fromPage, fromBundle);

    // A path that ends in a slash is that of a page, which browsers follow from the URL of this one; the hook is off on most sites.
    [Theory]
    [InlineData("../u/", "/u/", "/s/u/", "/s/u/")]
    [InlineData("../../u/", "/u/", "/u/", "/u/")]
    [InlineData("u/", "/s/u/", "/s/u/", "/s/u/")]
    [InlineData("u", "/s/u/", "/s/u/", "/s/u/")]
    [InlineData("../u.md", "/u/", "/u/", "/s/u/")]
    public void Starts_from_the_URL_where_the_path_is_one(string url, string fromSection, string fromPage, string fromBundle) =>
        ShouldLead(url, fromSection, fromPage, fromBundle);

    // A bundle starts in its own folder, where neither Hugo nor the browser finds anything.
    [Theory]
    [InlineData("../Other/My%20Page.md", "/other/my-page/", "/other/my-page/", Missing)]
    [InlineData("../other/my-page/", "/other/my-page/", "/other/my-page/", Missing)]
    [InlineData("../../other/my-page/", "/other/my-page/", "/other/my-page/", "/other/my-page/")]
    public void Undoes_escapes_and_case(string url, string fromSection, string fromPage, string fromBundle) =>
        ShouldLead(url, fromSection, fromPage, fromBundle);

    [Theory]
    [InlineData("nofile.md", Missing, Missing, Missing)]
    [InlineData("/nope/", Missing, Missing, Missing)]
    [InlineData("pic.png", Missing, Missing, "/s/leaf/pic.png")]
    [InlineData("leaf/pic.png", "+/s/leaf/pic.png", "+/s/leaf/pic.png", "+/s/leaf/pic.png")]
    [InlineData("/images/a.png", "/images/a.png", "/images/a.png", "/images/a.png")]
    [InlineData("/old/", "/old/", "/old/", "/old/")]
    public void Finds_files_where_they_are(string url, string fromSection, string fromPage, string fromBundle) =>
        ShouldLead(url, fromSection, fromPage, fromBundle);

    // Their keys are the same; each is found by what is written out, and the first by what fits both.
    [Theory]
    [InlineData("/a/", "/a/")]
    [InlineData("/a.html", "/a.html")]
    [InlineData("a.md", "/a/")]
    [InlineData("a.html.md", "/a.html")]
    [InlineData("/a", "/a.html")]
    public void Tells_two_pages_apart_that_differ_in_their_endings(string url, string expected)
    {
        ImmutableArray<Page> pages = [Parse("a.html.md"), Parse("a.md")];

        new LinkResolver(pages, [], []).Resolve(Parse("b.md"), url).Url.ShouldBe(expected);
    }

    [Fact]
    public void Tells_two_pages_apart_of_which_one_has_another_url()
    {
        ImmutableArray<Page> pages = [Parse("a.html.md"), Parse("a.md", "---\nurl: /x/\n---\n")];

        new LinkResolver(pages, [], []).Resolve(Parse("b.md"), "a.md").Url.ShouldBe("/x/");
    }

    [Fact]
    public void Keeps_query_and_fragment()
    {
        var target = Links.Resolve(From("s/y.md"), "x.md?a=1#b%20c");

        (target.Url, target.Query, target.Fragment).ShouldBe(("/s/x/", "?a=1", "b%20c"));
    }

    [Theory]
    [InlineData("#here", LinkTargetKind.Page)]
    [InlineData("?page=2", LinkTargetKind.Page)]
    [InlineData("", LinkTargetKind.Page)]
    [InlineData("https://example.com/", LinkTargetKind.External)]
    [InlineData("//example.com/", LinkTargetKind.External)]
    [InlineData("mailto:a@example.com", LinkTargetKind.External)]
    [InlineData("javascript:alert(1)", LinkTargetKind.Unsafe)]
    [InlineData(" java\nscript:alert(1)", LinkTargetKind.Unsafe)]
    public void Tells_the_kinds_of_links_apart(string url, LinkTargetKind kind) => Links.Resolve(From("s/y.md"), url).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("moved", "/t/moved/")]
    [InlineData("z.md", "/s/sub/z/")]
    [InlineData("x", "/s/x/")]
    [InlineData("s/sub", "/s/sub/")]
    [InlineData("nope", "")]
    [InlineData("nope/moved", "")]
    public void Finds_the_page_of_a_reference(string path, string expected) =>
        string.Join(' ', Links.ResolveReference(From("s/y.md"), path).Select(page => page.Url)).ShouldBe(expected);

    private static void ShouldLead(string url, string fromSection, string fromPage, string fromBundle)
    {
        string[] found = [Lead("s/_index.md", url), Lead("s/y.md", url), Lead("s/leaf/index.md", url)];
        found.ShouldBe([fromSection.TrimStart('+'), fromPage.TrimStart('+'), fromBundle.TrimStart('+')]);
    }

    private static string Lead(string from, string url) =>
        Links.Resolve(From(from), url) is { Kind: not LinkTargetKind.Missing } target ? target.Url : Missing;

    private static Page From(string inputPath) => Pages[Sources.IndexOf(inputPath)];

    private static Page Parse(string inputPath, string text = "Text")
    {
        var file = new ContentFile(new SourceFile(new SitePath("content/" + inputPath), text), inputPath);
        return PageParser
            .Parse(file, new SiteConfig(), DirectoryMetadata.Read([], []).Metadata, IncludeFiles.None, forRendering: false)
            .Page;
    }
}
