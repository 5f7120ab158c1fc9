using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>
/// <c>gitlab</c>: a Code Quality report (<see href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"/>).
/// GitLab stops at the first entry that it cannot read, and keeps one entry per fingerprint.
/// </summary>
internal static class GitlabReporter
{
    public static ReportFormat Format { get; } = new("gitlab", Write);

    private static void Write(Report report, TextWriter output) =>
        JsonText.Write(new JsonArray([.. report.Findings.Select(EntryOf)]), output);

    // The merge request shows only the description.
    private static JsonObject EntryOf(ReportedFinding finding)
    {
        var (rule, severity, range, _, _, _) = finding.Diagnostic;
        return new JsonObject
        {
            ["description"] = $"{rule}: {finding.Text}",
            ["check_name"] = $"{rule}/{finding.Name}",
            ["fingerprint"] = finding.Fingerprint.Hash,
            ["severity"] = LevelOf(severity),
            ["location"] = new JsonObject
            {
                ["path"] = finding.Path,
                ["positions"] = new JsonObject
                {
                    ["begin"] = new JsonObject { ["line"] = range.Line, ["column"] = range.Column },
                    ["end"] = new JsonObject { ["line"] = range.EndLine, ["column"] = range.EndColumn },
                },
                ["lines"] = new JsonObject { ["begin"] = range.Line, ["end"] = range.EndLine },
            },
        };
    }

    private static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "critical",
            Severity.Warning => "minor",
            _ => "info",
        };
}
