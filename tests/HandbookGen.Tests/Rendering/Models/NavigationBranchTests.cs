using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Rendering;

namespace HandbookGen.Tests.Rendering;

public sealed class NavigationBranchTests
{
    [Fact]
    public void Shows_the_nearest_of_many_siblings_and_where_the_others_are_listed()
    {
        var items = LevelOf("/s/p50/");

        items.Length.ShouldBe(18);
        (items[0].Title, items[0].Url).ShouldBe(("… 42 more", "/s/"));
        items[1].Title.ShouldBe("p42");
        items[9].IsCurrent.ShouldBeTrue();
        (items[^1].Title, items[^1].Url).ShouldBe(("… 42 more", "/s/"));
    }

    [Theory]
    [InlineData("/s/p00/", 0)]
    [InlineData("/s/p99/", 16)]
    public void Shows_as_many_at_either_end(string url, int current)
    {
        var items = LevelOf(url);

        items.Length.ShouldBe(17);
        items[current].IsCurrent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/s/p09/", 0, "p00")]
    [InlineData("/s/p91/", 17, "p99")]
    public void Shows_a_page_rather_than_a_line_for_one(string url, int place, string title) => LevelOf(url)[place].Title.ShouldBe(title);

    private static NavigationItem[] LevelOf(string url)
    {
        var names = Enumerable.Range(0, 100).Select(i => $"s/p{i:00}.md").Prepend("s/_index.md").Prepend("_index.md");
        var files = names.Select(name => new ContentFile(
            new SourceFile(new SitePath("content/" + name), $"---\ntitle: {Path.GetFileNameWithoutExtension(name)}\n---\n"),
            name
        ));
        var (site, _) = HandbookPipeline.ParseAndIndex(new LoadedSite([.. files], [], [], [], []), new SiteConfig(), forRendering: true);
        var page = site.PageByUrl[url].Page;
        return [.. NavigationBranch.Of(site, page, site.Navigation[page]).Single().Children];
    }
}
