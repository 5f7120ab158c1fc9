using HandbookGen.Cli;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Reporters;

public sealed class CiReportsTests : IDisposable
{
    private readonly TempFolder folder = new TempFolder().AsFragment();

    public CiReportsTests() => folder.Write("content/_index.md", "[b](/x/)\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_a_code_quality_report_in_gitlab()
    {
        Run("GITLAB_CI", ["check"]).ShouldBe(ExitCode.Findings);

        folder.Read("gl-code-quality-report.json").ShouldContain("HB1001/broken-link");
    }

    [Fact]
    public void Writes_it_where_it_is_asked_for_and_nowhere_else()
    {
        Run("GITLAB_CI", ["check", "--report", "gitlab=quality.json"]);

        folder.Exists("quality.json").ShouldBeTrue();
        folder.Exists("gl-code-quality-report.json").ShouldBeFalse();
    }

    [Fact]
    public void Adds_to_the_summary_of_a_step_in_github()
    {
        folder.Write("summary.md", "Of another program.\n");

        Run("GITHUB_ACTIONS", ["check"]);

        folder.Read("summary.md").ShouldStartWith("Of another program.\n<!-- handbookgen -->\n**HandbookGen:** 1 error in 1 page.\n");
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--report", "markdown=own.md")]
    public void Leaves_the_summary_alone_when_somebody_chose(string option, string value)
    {
        folder.Write("summary.md", "Of another program.\n");

        Run("GITHUB_ACTIONS", ["check", option, value]);

        folder.Read("summary.md").ShouldBe("Of another program.\n");
    }

    [Fact]
    public void Writes_nothing_elsewhere()
    {
        Run("CI", ["check"]);

        folder.Files().ShouldBe(["content/_index.md", "statiq.json"]);
    }

    private int Run(string system, string[] args) =>
        Program.Run(
            args,
            new Shell(
                TextWriter.Null,
                TextWriter.Null,
                folder.Path,
                Variables: name =>
                    name == system ? "true"
                    : name == "GITHUB_STEP_SUMMARY" ? folder["summary.md"]
                    : null
            )
        );
}
