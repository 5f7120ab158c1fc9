using HandbookGen.Loading;

namespace HandbookGen.Tests.Loading;

public sealed class HiddenNamesTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("a/b.md", null)]
    [InlineData(".env", ".env")]
    [InlineData("a/.b/c.md", ".b")]
    [InlineData(".gitbook/assets/a.png", null)]
    [InlineData(".gitbook/assets", null)]
    [InlineData(".gitbook/vars.yml", ".gitbook")]
    [InlineData(".gitbook", ".gitbook")]
    [InlineData(".gitbook/assets/.DS_Store", ".DS_Store")]
    [InlineData(".well-known/x/security.txt", null)]
    [InlineData(".well-known/.x", null)]
    [InlineData("a/.well-known/x", ".well-known")]
    [InlineData(".shown/.git/config", ".git")]
    [InlineData(".shown/.GIT/config", ".GIT")]
    public void Finds_the_first_name_that_no_glob_lets_in(string path, string? expected) =>
        new HiddenNames([".gitbook/assets", ".well-known/**", "**/.shown/**"]).FirstIn(path).ShouldBe(expected);

    [Theory]
    [InlineData(".gitbook", true)]
    [InlineData(".gitbook/assets", false)]
    [InlineData(".github", false)]
    [InlineData("a/.x", true)]
    [InlineData(".git", false)]
    [InlineData("sub/.git", false)]
    [InlineData("a/.x.git", true)]
    public void Knows_the_folders_that_lead_to_what_is_let_in(string folder, bool expected) =>
        new HiddenNames([".gitbook/assets", "a/**/.y"]).LeadBelow(folder).ShouldBe(expected);
}
