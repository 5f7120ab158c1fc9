using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>
/// <c>sarif</c>: SARIF 2.1.0 (<see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>) within the limits of
/// GitHub.
/// </summary>
internal static class SarifReporter
{
    private const int MostResults = 25_000;
    private const int LongestSnippet = 300;
    private const string RepositoryRoot = "SRCROOT";

    public static ReportFormat Format { get; } = new("sarif", Write);

    private static void Write(Report report, TextWriter output)
    {
        ImmutableArray<string> rules =
        [
            .. report.Findings.Select(finding => finding.Diagnostic.RuleId).Distinct().Order(StringComparer.Ordinal),
        ];
        var findings = Worst(report.Findings);
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = SarifRules.DriverOf(report, rules) },
            ["automationDetails"] = new JsonObject { ["id"] = "handbookgen/check/" },
            ["columnKind"] = "utf16CodeUnits",
            ["originalUriBaseIds"] = new JsonObject
            {
                [RepositoryRoot] = new JsonObject { ["description"] = SarifText.Message("The root of the repository.") },
            },
            ["results"] = new JsonArray([.. findings.Select(finding => ResultOf(finding, rules, report.HasBaseline))]),
        };
        if (findings.Length < report.Findings.Length)
            run["invocations"] = new JsonArray(CutOff(report.Findings.Length));
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        JsonText.Write(log, output);
    }

    private static ImmutableArray<ReportedFinding> Worst(ImmutableArray<ReportedFinding> findings) =>
        findings.Length <= MostResults
            ? findings
            : [.. findings.OrderByDescending(finding => finding.Diagnostic.Severity).Take(MostResults)];

    private static JsonObject CutOff(int count) =>
        new()
        {
            ["executionSuccessful"] = true,
            ["toolExecutionNotifications"] = new JsonArray(
                new JsonObject
                {
                    ["level"] = "warning",
                    ["message"] = SarifText.Message(
                        $"There are {count} findings; the {MostResults} with the highest level are in this file."
                    ),
                }
            ),
        };

    private static JsonObject ResultOf(ReportedFinding finding, ImmutableArray<string> rules, bool isNew)
    {
        var (rule, severity, range, _, _, _) = finding.Diagnostic;
        var location = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = SarifText.UriOf(finding.Path), ["uriBaseId"] = RepositoryRoot },
            ["region"] = RegionOf(range, finding.Source),
        };
        var result = new JsonObject
        {
            ["ruleId"] = rule,
            ["ruleIndex"] = rules.IndexOf(rule),
            ["level"] = SarifText.LevelOf(severity),
            ["message"] = SarifText.Message(finding.Text),
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = location }),
            ["partialFingerprints"] = new JsonObject { ["handbookgen/v1"] = finding.Fingerprint.Hash },
        };
        // Findings that the baseline tolerates are not in the report.
        if (isNew)
            result["baselineState"] = "new";
        if (finding.Diagnostic.Fix is { } fix)
            result["fixes"] = new JsonArray(FixOf(fix, finding.Edits));
        return result;
    }

    private static JsonObject FixOf(Fix fix, ImmutableArray<(string Path, TextEdit Edit)> edits) =>
        new()
        {
            ["description"] = SarifText.Message(fix.Title),
            ["artifactChanges"] = new JsonArray([
                .. edits
                    .GroupBy(edit => edit.Path, StringComparer.Ordinal)
                    .Select(file => new JsonObject
                    {
                        ["artifactLocation"] = new JsonObject { ["uri"] = SarifText.UriOf(file.Key), ["uriBaseId"] = RepositoryRoot },
                        ["replacements"] = new JsonArray([
                            .. file.Select(edit => new JsonObject
                            {
                                ["deletedRegion"] = RegionOf(edit.Edit.Range, null),
                                ["insertedContent"] = new JsonObject { ["text"] = edit.Edit.NewText },
                            }),
                        ]),
                    }),
            ]),
        };

    private static JsonObject RegionOf(SourceRange range, SourceFile? source)
    {
        var region = new JsonObject
        {
            ["startLine"] = range.Line,
            ["startColumn"] = range.Column,
            ["endLine"] = range.EndLine,
            ["endColumn"] = range.EndColumn,
        };
        if (source?.TextOf(range) is { Length: > 0 and <= LongestSnippet } text)
            region["snippet"] = new JsonObject { ["text"] = text };
        return region;
    }
}
