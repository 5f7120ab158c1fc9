using HandbookGen.Configuration;

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

    private static bool IsLimit(string finding) => finding.EndsWith(" HB9037", StringComparison.Ordinal);

    private static string WithAddresses(int aliases, int redirects) =>
        $"---\naliases:\n{Items("a", aliases)}redirect_from:\n{Items("b", redirects)}---\n# Page\n";

    private static string Items(string name, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => $"  - /{name}{number}/\n"));

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
