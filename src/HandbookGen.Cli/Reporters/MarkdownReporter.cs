using System.Collections.Immutable;

namespace HandbookGen.Cli.Reporters;

/// <summary>
/// <c>markdown</c>: a comment for a merge request, with the findings of each file. It fits GitHub's limit of 65,536 characters.
/// </summary>
internal static class MarkdownReporter
{
    private const int MostFindings = 100;
    private const int LongestText = 200;

    public static ReportFormat Format { get; } = new("markdown", Write);

    private static void Write(Report report, TextWriter output)
    {
        // Scripts use this line to find the comment of the previous run.
        output.WriteLine("<!-- handbookgen -->");
        output.WriteLine("**HandbookGen:** " + string.Join(' ', report.Closing.Select(MarkdownText.Of)));
        MarkdownComparison.WriteCounts(report, output);
        WriteFindings(report, output);
        MarkdownComparison.WriteGone(report.Gone, output);
        if (report.AnchorChanges is { } changes)
            MarkdownComparison.WriteAnchors(changes.Value, output);
    }

    private static void WriteFindings(Report report, TextWriter output)
    {
        if (report.Findings.IsEmpty)
            return;
        WriteTable(report.Findings, output);
        var shown = report.Findings.Take(MostFindings).ToImmutableArray();
        foreach (var file in shown.GroupBy(finding => finding.Path))
        {
            output.WriteLine();
            output.WriteLine(MarkdownText.Code(VisibleText.Cut(file.Key, LongestText)));
            output.WriteLine();
            foreach (var finding in file)
                output.WriteLine(ItemOf(finding));
        }

        WriteRest(report.Findings[shown.Length..], output);
    }

    private static void WriteTable(ImmutableArray<ReportedFinding> findings, TextWriter output)
    {
        var rows = findings
            .GroupBy(finding => (finding.Diagnostic.Severity, finding.Diagnostic.RuleId, finding.Name))
            .OrderByDescending(row => row.Key.Severity)
            .ThenBy(row => row.Key.RuleId, StringComparer.Ordinal);
        output.WriteLine();
        output.WriteLine("| Level | Rule | Findings |");
        output.WriteLine("| --- | --- | ---: |");
        foreach (var row in rows)
            output.WriteLine($"| {FindingLine.NameOf(row.Key.Severity)} | {row.Key.RuleId} {row.Key.Name} | {row.Count()} |");
    }

    private static string ItemOf(ReportedFinding finding)
    {
        var (rule, severity, range, message, help, _) = finding.Diagnostic;
        var text = MarkdownText.Of(VisibleText.Cut(message, LongestText));
        var advice = help is null ? "" : " " + MarkdownText.Of(VisibleText.Cut(help, LongestText));
        return $"- {range.Line}:{range.Column} **{FindingLine.NameOf(severity)}** {rule}: {text}{advice}";
    }

    private static void WriteRest(ImmutableArray<ReportedFinding> rest, TextWriter output)
    {
        if (rest.IsEmpty)
            return;
        var files = rest.Select(finding => finding.Path).Distinct().Count();
        output.WriteLine();
        output.WriteLine($"And {Totals.Count(rest.Length, "more finding", "more findings")} in {Totals.Count(files, "file", "files")}.");
    }
}
