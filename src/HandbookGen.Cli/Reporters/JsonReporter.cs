using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary><c>json</c>: an array with one object per finding.</summary>
internal static class JsonReporter
{
    public static ReportFormat Format { get; } = new("json", Write);

    /// <summary>
    /// A finding as JSON. Paths are relative to the root of the site, as in <c>text</c>; positions are those of <c>SourceRange</c>.
    /// </summary>
    public static JsonObject ObjectOf(ReportedFinding finding)
    {
        var (rule, severity, range, message, help, _) = finding.Diagnostic;
        var json = new JsonObject
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
        if (finding.Diagnostic.Fix is { } fix)
            json["fix"] = FixOf(fix);
        return json;
    }

    private static JsonObject FixOf(Fix fix) =>
        new()
        {
            ["title"] = fix.Title,
            ["safe"] = fix.IsSafe,
            ["edits"] = new JsonArray([
                .. fix.Edits.Select(edit => new JsonObject
                {
                    ["file"] = edit.Range.File.Value,
                    ["line"] = edit.Range.Line,
                    ["column"] = edit.Range.Column,
                    ["endLine"] = edit.Range.EndLine,
                    ["endColumn"] = edit.Range.EndColumn,
                    ["newText"] = edit.NewText,
                }),
            ]),
        };

    private static void Write(Report report, TextWriter output) =>
        JsonText.Write(new JsonArray([.. report.Findings.Select(ObjectOf)]), output);
}
