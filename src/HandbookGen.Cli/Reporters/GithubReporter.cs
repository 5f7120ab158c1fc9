using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>
/// <c>github</c>: workflow commands, which GitHub shows as annotations next to the changed lines
/// (<see href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands"/>).
/// </summary>
internal static class GithubReporter
{
    // GitHub drops further annotations of a step, counted per level.
    private const int LevelLimit = 10;

    public static ReportFormat Format { get; } = new("github", Write);

    /// <summary>As many annotations as GitHub shows, for a log that already has all findings in another format.</summary>
    public static void WriteAnnotations(Report report, TextWriter output)
    {
        foreach (var level in report.Findings.GroupBy(finding => CommandOf(finding.Diagnostic.Severity)))
        {
            foreach (var finding in level.Take(LevelLimit))
                output.WriteLine(LineOf(finding));
        }
    }

    private static void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings)
            output.WriteLine(LineOf(finding));
        foreach (var line in report.Closing)
            output.WriteLine(line);
    }

    private static string LineOf(ReportedFinding finding)
    {
        var (rule, severity, range, message, help, _) = finding.Diagnostic;
        var place = OptionValue.IsOption(range.File) ? "" : $"file={Property(finding.Path)},line={range.Line},endLine={range.EndLine},";
        // GitHub rejects columns of a range over several lines.
        if (place.Length > 0 && range.Line == range.EndLine)
            place += $"col={range.Column},endColumn={range.EndColumn},";
        var text = help is null ? message : $"{message}\nhelp: {help}";
        return $"::{CommandOf(severity)} {place}title={Property($"{rule} {finding.Name}")}::{Data(text)}";
    }

    private static string CommandOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
