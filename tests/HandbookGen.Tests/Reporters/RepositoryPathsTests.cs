using HandbookGen.Cli;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Reporters;

public sealed class RepositoryPathsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public RepositoryPathsTests() => folder.Write("group/docs/site/content/a.md");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Takes_the_site_for_the_repository_when_nothing_else_is_known() => SiteFolder().ShouldBe("");

    [Theory]
    [InlineData("group/.git/HEAD")]
    [InlineData("group/.git")]
    public void Finds_the_folder_or_file_of_git(string git)
    {
        folder.Write(git);

        SiteFolder().ShouldBe("docs/site");
    }

    [Fact]
    public void Believes_GitLab_before_git()
    {
        folder.Write("group/docs/.git", "a submodule");

        SiteFolder(("CI_PROJECT_DIR", folder["group"])).ShouldBe("docs/site");
    }

    [Theory]
    [InlineData("GITHUB_WORKSPACE", "group/docs/site", "")]
    [InlineData("GITHUB_WORKSPACE", "group/docs", "site")]
    [InlineData("GITHUB_WORKSPACE", "elsewhere", "")]
    [InlineData("CI_PROJECT_DIR", "group/doc", "")]
    public void Uses_a_folder_that_the_site_is_in(string variable, string below, string expected) =>
        SiteFolder((variable, folder[below])).ShouldBe(expected);

    [Theory]
    [InlineData("", "content/a.md", "content/a.md")]
    [InlineData("docs/site", "content/a.md", "docs/site/content/a.md")]
    [InlineData("docs/site", "../../shared/./a.md", "shared/a.md")]
    [InlineData("docs", "../../../x/a.md", "../../x/a.md")]
    [InlineData("docs", "-s", "-s")]
    [InlineData("", "", ".")]
    public void Names_files_without_dots(string siteFolder, string file, string expected) =>
        new RepositoryPaths(siteFolder).Of(new SitePath(file)).ShouldBe(expected);

    private string SiteFolder(params (string Name, string Value)[] variables) =>
        RepositoryPaths
            .Around(
                folder["group/docs/site"],
                new Shell(
                    TextWriter.Null,
                    TextWriter.Null,
                    "",
                    Variables: name => variables.FirstOrDefault(variable => variable.Name == name).Value
                )
            )
            .SiteFolder;
}
