using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Rendering;

namespace HandbookGen.Tests.Rendering;

public sealed class NavigationBranchTests
{
    // Two sections at the top; one is long, the other has a section of its own.
    private static readonly string[] Files =
    [
        "_index.md",
        "a/_index.md",
        "a/deep/_index.md",
        "a/deep/one.md",
        "a/deep/two.md",
        "a/other/_index.md",
        "a/other/x.md",
        "s/_index.md",
        .. Enumerable.Range(0, 100).Select(i => $"s/p{i:00}.md"),
    ];

    [Fact]
    public void Shows_what_is_beside_every_step_of_the_path()
    {
        var top = Of("/a/deep/two/", Files);

        Titles(top).ShouldBe(["a", "s"]);
        Titles(top[0].Children).ShouldBe(["deep", "other"]);
        Titles(top[0].Children[0].Children).ShouldBe(["one", "two"]);
        top[0].Children[0].Children[1].IsCurrent.ShouldBeTrue();
    }

    [Fact]
    public void Closes_what_is_not_on_the_path()
    {
        var top = Of("/a/deep/two/", Files);

        (top[1].IsBranch, top[1].Children.Length).ShouldBe((true, 0));
        (top[0].Children[1].IsBranch, top[0].Children[1].Children.Length).ShouldBe((true, 0));
        top[0].Children[0].Children[0].IsBranch.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/s/")]
    [InlineData("/s/p00/")]
    [InlineData("/s/p20/")]
    [InlineData("/s/p39/")]
    public void Shows_the_same_part_of_a_long_section_on_every_page(string url)
    {
        var items = Of(url, Files)[1].Children;

        Titles(items).ShouldBe([.. Enumerable.Range(0, 40).Select(i => $"p{i:00}"), "All 100 pages"]);
        (items[^1].IsRest, items[^1].Url, items[^1].IsCurrent).ShouldBe((true, url == "/s/" ? "./" : "../", url == "/s/"));
    }

    [Fact]
    public void Adds_the_page_itself_if_it_is_further_below()
    {
        var items = Of("/s/p77/", Files)[1].Children;

        items.Length.ShouldBe(42);
        (items[40].Title, items[40].IsCurrent).ShouldBe(("p77", true));
        items[41].IsRest.ShouldBeTrue();
    }

    [Fact]
    public void Shows_a_page_rather_than_a_line_for_one()
    {
        var files = Files.Where(file => !file.StartsWith("s/p", StringComparison.Ordinal) || string.CompareOrdinal(file, "s/p41") < 0);

        Titles(Of("/s/", [.. files])[1].Children).ShouldBe([.. Enumerable.Range(0, 41).Select(i => $"p{i:00}")]);
    }

    [Fact]
    public void Takes_the_pages_of_the_only_section_for_the_top_level()
    {
        string[] files = ["_index.md", "h/_index.md", "h/a/_index.md", "h/a/x.md", "h/b.md"];

        var top = Of("/h/a/x/", files);

        Titles(top).ShouldBe(["h", "a", "b"]);
        (top[0].IsOpen, top[0].Children.Length, top[1].IsOpen).ShouldBe((false, 0, true));
        Titles(top[1].Children).ShouldBe(["x"]);
    }

    [Fact]
    public void Shows_two_levels_of_a_short_list_on_the_home_page()
    {
        var top = Of("/", Files);

        Titles(top).ShouldBe(["a", "s"]);
        Titles(top[0].Children).ShouldBe(["deep", "other"]);
        top[0].Children.ShouldAllBe(item => item.IsBranch && item.Children.IsEmpty);
    }

    [Fact]
    public void Shows_the_top_level_on_a_page_without_a_place()
    {
        var top = NavigationBranch.TopOf(SiteOf(Files));

        Titles(top).ShouldBe(["a", "s"]);
        top.ShouldAllBe(item => item.IsBranch && !item.IsOpen);
    }

    private static string[] Titles(IEnumerable<NavigationItem> items) => [.. items.Select(item => item.Title)];

    private static IReadOnlyList<NavigationItem> Of(string url, string[] files)
    {
        var site = SiteOf(files);
        var page = site.PageByUrl[url].Page;
        return NavigationBranch.Of(site, page, site.Navigation[page]);
    }

    private static Site SiteOf(string[] names)
    {
        var files = names.Select(name => new ContentFile(
            new SourceFile(new SitePath("content/" + name), $"---\ntitle: {TitleOf(name)}\n---\n"),
            name
        ));
        return HandbookPipeline.ParseAndIndex(new LoadedSite([.. files], [], [], [], []), new SiteConfig(), forRendering: true).Site;
    }

    private static string TitleOf(string name) => Path.GetFileNameWithoutExtension(name.Replace("/_index", "", StringComparison.Ordinal));
}
