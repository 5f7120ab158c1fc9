using HandbookGen.Cli;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Reporters;

public sealed class TextReporterTests
{
    private static readonly SourceFile Page = new(new SitePath("content/a.md"), "# A\n\n\tSee [x](/x/).\n");
    private static readonly Diagnostic Late = new(
        "HB1001",
        Severity.Error,
        new SourceRange(Page.Path, 3, 10, 3, 13),
        "No page at '/x/'.",
        "Did you mean '/y/'?"
    );
    private static readonly Diagnostic Early = new(
        "HB2002",
        Severity.Warning,
        new SourceRange(Page.Path, 1, 3, 1, 4),
        "Two headings have the id 'a'."
    );

    [Fact]
    public void Sorts_and_shows_the_line_and_the_help() =>
        SampleReport
            .Written(SampleReport.Of([Late, Early], Page), "text")
            .ShouldBe(
                """
                content/a.md(1,3): warning HB2002: Two headings have the id 'a'.
                    # A
                      ^
                content/a.md(3,10): error HB1001: No page at '/x/'.
                    	See [x](/x/).
                    	        ^^^
                  help: Did you mean '/y/'?
                1 error, 1 warning in 2 pages.

                """
            );

    [Fact]
    public void Shows_no_line_of_a_file_that_could_not_be_read() =>
        SampleReport
            .Written(SampleReport.Of([Late]), "text")
            .ShouldBe(
                """
                content/a.md(3,10): error HB1001: No page at '/x/'.
                  help: Did you mean '/y/'?
                1 error in 2 pages.

                """
            );

    [Fact]
    public void Colours_the_severity_and_the_carets() =>
        SampleReport
            .Written(SampleReport.Of([Early], Page) with { Colours = true }, "text")
            .ShouldStartWith("content/a.md(1,3): \e[33mwarning\e[0m HB2002: Two headings have the id 'a'.\n    # A\n    \e[33m  ^\e[0m\n");

    [Fact]
    public void Lets_no_page_steer_the_terminal_or_break_the_line() =>
        FindingLine
            .Of(new Diagnostic("HB1001", Severity.Error, Early.Range, "No page at '[red]\e[2J\n/x/\u202E'."), colours: true)
            .ShouldBe("content/a.md(1,3): \e[31merror\e[0m HB1001: No page at '[red]\\u001b[2J\\u000a/x/\\u202e'.");

    [Fact]
    public void Is_one_line_without_help_when_concise() =>
        SampleReport
            .Written(SampleReport.Of([Late], Page), "concise")
            .ShouldBe("content/a.md(3,10): error HB1001: No page at '/x/'.\n1 error in 2 pages.\n");

    [Theory]
    [InlineData(0, 0, 0, "No findings")]
    [InlineData(1, 0, 0, "1 error")]
    [InlineData(2, 1, 3, "2 errors, 1 warning, 3 infos")]
    public void Counts_by_severity(int errors, int warnings, int infos, string expected) =>
        Totals
            .Of([
                .. Enumerable.Repeat(Late, errors),
                .. Enumerable.Repeat(Early, warnings),
                .. Enumerable.Repeat(Early with { Severity = Severity.Information }, infos),
            ])
            .ShouldBe(expected);

    [Theory]
    [InlineData(Severity.Error, Severity.Warning, ExitCode.Clean)]
    [InlineData(Severity.Warning, Severity.Warning, ExitCode.Findings)]
    [InlineData(Severity.Information, Severity.Error, ExitCode.Findings)]
    [InlineData(Severity.None, Severity.Error, ExitCode.Clean)]
    public void Fails_from_the_failure_level_on(Severity failureLevel, Severity found, int expected) =>
        ExitCode.For([Late with { Severity = found }], failureLevel).ShouldBe(expected);

    [Fact]
    public void Tells_a_refused_output_path_from_a_finding() =>
        ExitCode.For([Late, Late with { RuleId = "HB9023" }], Severity.None).ShouldBe(ExitCode.BadUsage);
}
