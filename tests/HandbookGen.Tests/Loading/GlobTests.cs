using HandbookGen.Loading;

namespace HandbookGen.Tests.Loading;

public class GlobTests
{
    [Theory]
    [InlineData("a.md", "a.md")]
    [InlineData("*.md", "a.md")]
    [InlineData("*.md", ".md")]
    [InlineData("a*b*c", "abc")]
    [InlineData("a*b*c", "axxbyybzc")]
    [InlineData("?.md", "a.md")]
    [InlineData("*", "anything")]
    [InlineData("a/*/c", "a/b/c")]
    [InlineData("**", "a")]
    [InlineData("**", "a/b/c")]
    [InlineData("**/c", "c")]
    [InlineData("**/c", "a/b/c")]
    [InlineData("a/**", "a")]
    [InlineData("a/**", "a/b/c")]
    [InlineData("a/**/c", "a/c")]
    [InlineData("a/**/c", "a/b/b/c")]
    [InlineData("**/a/**/b", "a/x/a/y/b")]
    [InlineData("**/*.html.md", "old/x.html.md")]
    [InlineData("**/**", "a")]
    [InlineData("drafts/", "drafts")]
    [InlineData("/drafts", "drafts")]
    [InlineData("a**b", "axb")]
    [InlineData("a[1]{b,c}", "a[1]{b,c}")]
    public void Matches(string pattern, string path) => Glob.IsMatch(pattern, path).ShouldBeTrue();

    [Theory]
    [InlineData("", "a")]
    [InlineData("a", "b")]
    [InlineData("a", "A")]
    [InlineData("a", "ab")]
    [InlineData("a", "a/b")]
    [InlineData("*", "a/b")]
    [InlineData("*.md", "a.md/b")]
    [InlineData("?", "/")]
    [InlineData("?", "")]
    [InlineData("a?", "a")]
    [InlineData("a*b*c", "abcd")]
    [InlineData("a/**", "ab")]
    [InlineData("**/c", "a/bc")]
    [InlineData("a/**/c", "a/b")]
    [InlineData("**/a/**/b", "b/a")]
    [InlineData("a**b", "a/b")]
    [InlineData("a/*/c", "a/c")]
    public void Does_not_match(string pattern, string path) => Glob.IsMatch(pattern, path).ShouldBeFalse();

    [Fact]
    public void Answers_where_backtracking_would_take_years()
    {
        var names = string.Concat(Enumerable.Repeat("*a", 60));
        var folders = string.Concat(Enumerable.Repeat("**/a/", 60));
        Glob.IsMatch(names + "b", new string('a', 2000)).ShouldBeFalse();
        Glob.IsMatch(folders + "b", string.Join('/', Enumerable.Repeat("a", 2000))).ShouldBeFalse();
    }
}
