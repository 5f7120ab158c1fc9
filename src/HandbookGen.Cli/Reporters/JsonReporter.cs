using System.Text.Json.Nodes;

namespace HandbookGen.Cli.Reporters;

/// <summary><c>json</c>: one array, an object per finding.</summary>
internal static class JsonReporter
{
    public static ReportFormat Format { get; } = new("json", Write);

    /// <summary>Paths are relative to the root of the site, as <c>text</c> prints them; places count as in <c>SourceRange</c>.</summary>
    public static JsonObject ObjectOf(ReportedFinding finding)
    {
        var (rule, severity, range, message, help, _) = finding.Diagnostic;
        return new JsonObject
        {
            ["rule"] = rule,
            ["name"] = finding.Name,
            ["severity"] = FindingLine.NameOf(severity),
            ["file"] = range.File.Value,
            ["line"] = range.Line,
            ["column"] = range.Column,
            ["endLine"] = range.EndLine,
            ["endColumn"] = range.EndColumn,
            ["message"] = message,
            ["help"] = help,
            ["fingerprint"] = finding.Fingerprint.Hash,
        };
    }

    private static void Write(Report report, TextWriter output) =>
        JsonText.Write(new JsonArray([.. report.Findings.Select(ObjectOf)]), output);
}
