using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Torture;

/// <summary>A build makes much more of some parts of a page than the author writes, so a page has only so many.</summary>
public sealed class PageLimitTests
{
    [Fact]
    public void Reports_the_first_heading_beyond_the_limit()
    {
        foreach (var dialect in Enum.GetValues<Dialect>())
        {
            Nested.Check(Times("## a\n\n", 10_001), dialect).ShouldContain("content/page.md(20001,1) HB9037", dialect.ToString());
            Nested.Check(Times("## a\n\n", 10_000), dialect).ShouldNotContain(finding => finding.EndsWith(" HB9037"), dialect.ToString());
        }
    }

    [Fact]
    public void Reports_the_first_former_address_beyond_the_limit()
    {
        Nested.Check(WithAddresses(400, 601), Dialect.Hugo).Where(IsLimit).ShouldBe(["content/page.md(1004,5) HB9037"]);
        Nested.Check(WithAddresses(1_001, 9), Dialect.Hugo).Where(IsLimit).ShouldBe(["content/page.md(1003,5) HB9037"]);
        Nested.Check(WithAddresses(400, 600), Dialect.Hugo).Where(IsLimit).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_the_first_redirect_beyond_the_limit()
    {
        WithRedirects(10_001).ShouldBe(["content/data/redirects.yml(10001,11) HB9037"]);
        WithRedirects(10_000).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_no_link_to_a_redirect_or_a_former_address_beyond_the_limit()
    {
        Nested
            .CheckSite(Dialect.Hugo, ("content/page.md", "# Page\n\n[a](/a10000/) [b](/a10000/#c) [c](/none/)\n"), Redirects(10_001))
            .Where(IsBroken)
            .ShouldBe(["content/page.md(3,35) HB1001"]);
        Nested
            .CheckSite(
                Dialect.Hugo,
                ("content/page.md", WithAddresses(400, 601)),
                ("content/other.md", "# Other\n\n[a](/b600/) [c](/none/)\n")
            )
            .Where(IsBroken)
            .ShouldBe(["content/other.md(3,17) HB1001"]);
    }

    [Fact]
    public void Protects_the_last_ids_before_a_marker_in_a_long_row()
    {
        var ids = string.Concat(Enumerable.Range(0, 600).Select(number => $"<a id=\"a{number}\"></a>\n"));
        var file = new SourceFile(new SitePath("content/page.md"), ids + "<!-- DO NOT CHANGE THIS ANCHOR -->\n");

        var site = HandbookPipeline.ParseAndIndex(new MarkedSite([file], []).Load(), new SiteConfig(), forRendering: false).Site;

        var marker = site.Pages.Single(page => page.Page.Source.Path == file.Path).Page.Markers.ShouldHaveSingleItem();
        marker.AnchorIds.ShouldBe(Enumerable.Range(100, 500).Select(number => $"a{number}"));
    }

    private static string[] WithRedirects(int count) =>
        [.. Nested.CheckSite(Dialect.Hugo, ("content/page.md", "# Page\n"), Redirects(count)).Where(IsLimit)];

    private static (string Path, string Text) Redirects(int count) =>
        (
            "content/data/redirects.yml",
            string.Concat(Enumerable.Range(0, count).Select(number => $"- {{ from: /a{number}/, to: /page/ }}\n"))
        );

    private static bool IsBroken(string finding) => finding.EndsWith(" HB1001", StringComparison.Ordinal);

    private static bool IsLimit(string finding) => finding.EndsWith(" HB9037", StringComparison.Ordinal);

    private static string WithAddresses(int aliases, int redirects) =>
        $"---\naliases:\n{Items("a", aliases)}redirect_from:\n{Items("b", redirects)}---\n# Page\n";

    private static string Items(string name, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => $"  - /{name}{number}/\n"));

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
