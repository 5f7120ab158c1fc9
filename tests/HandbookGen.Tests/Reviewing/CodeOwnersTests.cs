using HandbookGen.Diagnostics;
using HandbookGen.Reviewing;

namespace HandbookGen.Tests.Reviewing;

public sealed class CodeOwnersTests
{
    [Theory]
    [InlineData("* @all", "content/hiring.md", "@all")]
    [InlineData("* @all\ncontent/ @people", "content/hiring.md", "@people")]
    [InlineData("content/ @people\n* @all", "content/hiring.md", "@all")]
    [InlineData("/content @people", "content/deep/hiring.md", "@people")]
    [InlineData("/content @people", "other/content/hiring.md", "")]
    [InlineData("hiring.md @people", "content/hiring.md", "@people")]
    [InlineData("/content/*.md @people", "content/deep/hiring.md", "")]
    [InlineData("/content/**/*.md @people", "content/deep/hiring.md", "@people")]
    [InlineData("# @nobody\n* @all # @nobody", "a.md", "@all")]
    [InlineData(@"/my\ page.md @ada", "my page.md", "@ada")]
    [InlineData(@"\#page.md @ada", "#page.md", "@ada")]
    [InlineData("[People] @people\n/content/\n[Legal][2] @legal\n/content/", "content/a.md", "@people @legal")]
    [InlineData("[People] @people\n/content/ @ada", "content/a.md", "@ada")]
    [InlineData("^[Docs] @docs\n*", "a.md", "@docs")]
    [InlineData("* @group/sub ada@example.com", "a.md", "@group/sub ada@example.com")]
    [InlineData("* @all\n/content/", "content/a.md", "")]
    public void The_last_line_of_each_section_says_who_owns_a_file(string file, string path, string owners) =>
        string.Join(' ', CodeOwners.Read(new SourceFile(new SitePath("CODEOWNERS"), file)).Of(path)).ShouldBe(owners);
}
