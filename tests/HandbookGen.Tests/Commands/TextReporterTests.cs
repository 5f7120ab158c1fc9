using System.Collections.Immutable;
using HandbookGen.Cli;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Commands;

public sealed class TextReporterTests
{
    private static readonly Diagnostic Late = Diagnostic.Error("HB1001", At(12), "No page at '/x/'.", "Did you mean '/y/'?");
    private static readonly Diagnostic Early = Diagnostic.Warning("HB2002", At(3), "Two headings have the id 'x'.");

    [Fact]
    public void Sorts_and_puts_the_help_below() =>
        Written([Late, Early]).ShouldBe(
            """
            content/a.md(3,1): warning HB2002: Two headings have the id 'x'.
            content/a.md(12,1): error HB1001: No page at '/x/'.
              help: Did you mean '/y/'?

            """);

    [Fact]
    public void Colours_the_severity_alone() =>
        Written([Early], colours: true).ShouldBe("content/a.md(3,1): \e[33mwarning\e[0m HB2002: Two headings have the id 'x'.\n");

    [Fact]
    public void Lets_no_page_steer_the_terminal_or_break_the_line() =>
        Written([Diagnostic.Error("HB1001", At(1), "No page at '[red]\e[2J\n/x/'.")], colours: true)
            .ShouldBe("content/a.md(1,1): \e[31merror\e[0m HB1001: No page at '[red]\\u001b[2J\\u000a/x/'.\n");

    [Theory]
    [InlineData(0, 0, 0, "No findings")]
    [InlineData(1, 0, 0, "1 error")]
    [InlineData(2, 1, 3, "2 errors, 1 warning, 3 infos")]
    public void Counts_by_severity(int errors, int warnings, int infos, string expected)
    {
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. Enumerable.Repeat(Late, errors),
            .. Enumerable.Repeat(Early, warnings),
            .. Enumerable.Repeat(Early with { Severity = Severity.Information }, infos),
        ];

        TextReporter.Totals(diagnostics).ShouldBe(expected);
    }

    [Theory]
    [InlineData(Severity.Error, Severity.Warning, ExitCode.Clean)]
    [InlineData(Severity.Warning, Severity.Warning, ExitCode.Findings)]
    [InlineData(Severity.Information, Severity.Error, ExitCode.Findings)]
    public void Fails_from_the_failure_level_on(Severity failureLevel, Severity found, int expected) =>
        ExitCode.For([Late with { Severity = found }], failureLevel).ShouldBe(expected);

    [Fact]
    public void Tells_a_refused_output_path_from_a_finding() =>
        ExitCode.For([Late, Late with { RuleId = "HB9023" }], Severity.Error).ShouldBe(ExitCode.BadUsage);

    private static SourceRange At(int line) => new(new SitePath("content/a.md"), line, 1, line, 2);

    private static string Written(ImmutableArray<Diagnostic> diagnostics, bool colours = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TextReporter.Write(diagnostics, new Shell(output, TextWriter.Null, "/", colours));
        return output.ToString();
    }
}
