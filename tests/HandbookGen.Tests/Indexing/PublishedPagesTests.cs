using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Tests.Harness;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Indexing;

public sealed class PublishedPagesTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("draft: true", false)]
    [InlineData("draft: false", true)]
    [InlineData("build: {render: never}", false)]
    [InlineData("build: {render: link}", false)]
    [InlineData("build: {render: always, list: never}", true)]
    [InlineData("build: {list: local, publishResources: true}", true)]
    [InlineData("publishDate: 2026-06-15", true)]
    [InlineData("publishDate: 2026-06-16", false)]
    [InlineData("publishDate: 2026-06-15T14:30:00+02:00", false)]
    [InlineData("publishDate: 2026-06-15T13:30:00+02:00", true)]
    [InlineData("date: 2026-06-16", false)]
    [InlineData("date: sometime", true)]
    [InlineData("date: 2026-06-16\npublishDate: 2026-06-01", true)]
    [InlineData("expiryDate: 2026-06-15", false)]
    [InlineData("expiryDate: 2026-06-16", true)]
    public void Follows_the_front_matter(string frontMatter, bool isPublished) =>
        UrlsOf($"-- content/a.md --\n---\n{frontMatter}\n---\n", Now).Contains("/a/").ShouldBe(isPublished);

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("publishDate: 2026-06-16", true)]
    [InlineData("draft: true\nexpiryDate: 2026-06-15", true)]
    [InlineData("build: {render: never}", false)]
    public void Drafts_can_be_shown(string frontMatter, bool isPublished) =>
        UrlsOf($"-- content/a.md --\n---\n{frontMatter}\n---\n", Now, showDrafts: true).Contains("/a/").ShouldBe(isPublished);

    [Fact]
    public void Without_a_date_every_page_is_in_time() =>
        UrlsOf("-- content/a.md --\n---\npublishDate: 2999-01-01\n---\n-- content/b.md --\n---\nexpiryDate: 1999-01-01\n---\n", null)
            .ShouldBe(["/a/", "/b/"]);

    [Theory]
    [InlineData("publishDate: tomorrow")]
    [InlineData("expiryDate: 31.01.2026")]
    [InlineData("build: {render: sometimes}")]
    [InlineData("build: {rander: never}")]
    [InlineData("build: never")]
    public void Reports_what_it_cannot_follow(string frontMatter)
    {
        var site = SiteOf($"-- content/a.md --\n---\n{frontMatter}\n---\n", Now);

        Validator.Run(site).Select(found => found.RuleId).ShouldContain(id => id == "HB3002" || id == "HB3022");
        site.Pages.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_section_gives_its_cascade_to_the_pages_below()
    {
        var site = SiteOf(
            """
            -- content/_index.md --
            ---
            cascade:
              description: far
              weight: 1
            ---
            -- content/s/_index.md --
            ---
            title: S
            cascade:
              - description: near
              - {description: late, tags: [x]}
              - {target: {path: /s/**}, linkTitle: not taken}
            ---
            -- content/s/_directory.yml --
            weight: 2
            -- content/s/a.md --
            ---
            title: A
            ---
            -- content/s/b.md --
            ---
            description: own
            ---
            -- content/t.md --
            ---
            title: T
            ---
            """,
            null
        );

        site.Pages.Select(page =>
                $"{page.Page.Url} {page.Page.FrontMatter.Description} {page.Page.FrontMatter.Weight} {string.Join(',', page.Page.FrontMatter.Tags)} {page.Page.FrontMatter.LinkTitle}".TrimEnd()
            )
            .ShouldBe(["/", "/s/ far 2", "/s/a/ near 2 x", "/s/b/ own 2 x", "/t/ far 1"]);
    }

    [Theory]
    [InlineData("content/s/a.md", "slug: other", "/s/other/")]
    [InlineData("content/s/a.md", "url: /x/y.html", "/x/y.html")]
    [InlineData("content/s/a/index.md", "slug: b", "/s/b/")]
    [InlineData("content/Two Words.md", "title: x", "/two-words/")]
    public void Takes_its_url_from_the_file_or_the_front_matter(string path, string frontMatter, string url) =>
        UrlsOf($"-- {path} --\n---\n{frontMatter}\n---\n", null).ShouldBe([url]);

    [Fact]
    public void What_is_not_listed_is_published_and_in_no_navigation()
    {
        var site = SiteOf(
            "-- content/_index.md --\nHome\n-- content/a.md --\n---\nbuild: {list: never}\n---\n-- content/b.md --\n---\ntoc_hide: "
                + "true\n---\n-- content/c.md --\nC\n",
            null
        );

        site.Navigation.ChildrenOf(site.PageByUrl["/"].Page).Select(page => page.Url).ShouldBe(["/c/"]);
        site.Pages.Length.ShouldBe(4);
    }

    private static IEnumerable<string> UrlsOf(string text, DateTimeOffset? now, bool showDrafts = false) =>
        SiteOf(text, now, showDrafts).Pages.Where(page => !page.Page.IsGenerated).Select(page => page.Page.Url);

    private static Site SiteOf(string text, DateTimeOffset? now, bool showDrafts = false)
    {
        var (site, diagnostics) = HandbookPipeline.ParseAndIndex(
            MarkedSite.Of(Txtar.Parse(text)).Load(),
            new SiteConfig { CurrentDateTime = now, ShowDrafts = showDrafts },
            forRendering: true
        );
        diagnostics.ShouldBeEmpty();
        return site;
    }
}
