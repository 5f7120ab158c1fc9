using HandbookGen.Cli;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Reporters;

public sealed class GithubReporterTests
{
    [Fact]
    public void Escapes_what_would_end_a_property_or_a_command()
    {
        var lines = SampleReport.Written(SampleReport.All, "github").TrimEnd('\n').Split('\n');

        lines.Length.ShouldBe(SampleReport.All.Findings.Length + 1);
        lines[2]
            .ShouldStartWith(
                "::notice file=docs/content/日本 語%2C1%3A2%25#.md,line=1,endLine=3,title=HB2002 duplicate-id::No page at '/x/'."
            );
        lines[2].ShouldContain("%0D%0A::error::x %250A 100%25 a,b:c");
        lines[3]
            .ShouldBe(
                "::error file=docs/content/日本 語%2C1%3A2%25#.md,line=3,endLine=3,col=14,endColumn=17,title=HB1001 broken-link::"
                    + "No page at '/x/'.%0Ahelp: Did you mean '/y/'?"
            );
    }

    [Fact]
    public void Names_no_file_for_an_option() =>
        SampleReport.Written(SampleReport.All, "github").ShouldStartWith("::error title=HB9020 unknown-setting::Unknown setting 'Hots'.\n");

    [Fact]
    public void Annotates_as_much_of_a_level_as_is_shown()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var many = SampleReport.Many(25);
        var warning = SampleReport.All.Findings.Single(finding => finding.Diagnostic.Severity == Severity.Warning);

        GithubReporter.WriteAnnotations(many with { Findings = [.. many.Findings, warning] }, output);

        var lines = output.ToString().TrimEnd('\n').Split('\n');
        lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)).ShouldBe(10);
        lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Adds_annotations_below_the_text_in_github_actions_and_keeps_pages_from_giving_commands()
    {
        var lines = Run("check");

        lines[0].ShouldMatch("^::stop-commands::[0-9a-f]{32}$");
        var token = lines[0]["::stop-commands::".Length..];
        var end = Array.IndexOf(lines, $"::{token}::");
        lines[1].ShouldBe("content/_index.md(1,19): error HB1001: No page at '/x/'.");
        lines[end - 1].ShouldBe("1 error in 1 page.");
        lines[end + 1].ShouldStartWith("::error file=content/_index.md,line=1,");
        Run("check")[0].ShouldNotBe(lines[0]);
    }

    [Fact]
    public void Adds_nothing_when_a_format_is_chosen()
    {
        Run("check", "--format", "text").ShouldNotContain(line => line.StartsWith("::error", StringComparison.Ordinal));
        Run("check", "--format", "json")[0].ShouldBe("[");
        Run("check", "--format", "github")[0].ShouldStartWith("::error file=");
    }

    private static string[] Run(params string[] args)
    {
        using var folder = new TempFolder().AsFragment();
        folder.Write("content/_index.md", "::add-mask::a [b](/x/)\n");
        using var output = new StringWriter { NewLine = "\n" };
        var shell = new Shell(output, TextWriter.Null, folder.Path, Variables: name => name == "GITHUB_ACTIONS" ? "true" : null);
        Program.Run(args, shell);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
