using System.Collections.Immutable;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Reporters;

/// <summary>What a merge request changes: findings against the baseline, and protected anchors against the lock and the base.</summary>
internal static class MarkdownComparison
{
    private const int MostLines = 50;
    private const int LongestText = 200;

    public static void WriteCounts(Report report, TextWriter output)
    {
        if (!report.HasBaseline)
            return;
        output.WriteLine();
        output.WriteLine("| New | Fixed | Old |");
        output.WriteLine("| ---: | ---: | ---: |");
        output.WriteLine($"| {report.Findings.Length} | {report.Gone.Length} | {report.ToleratedCount} |");
    }

    public static void WriteGone(ImmutableArray<BaselineEntry> gone, TextWriter output) =>
        WriteList("Fixed", [.. gone.Select(entry => $"{entry.Rule} in {Code(entry.File)}: {Code(entry.About)}")], output);

    public static void WriteAnchors(AnchorChanges changes, TextWriter output)
    {
        WriteList(
            "Protected anchors",
            [
                .. changes.Lost.Select(lost => Code(AnchorLines.Lost(lost))),
                .. changes.Unprotected.Select(anchor => Code(AnchorLines.Unprotected(anchor))),
                .. changes.New.Select(anchor => Code(AnchorLines.New(anchor))),
            ],
            output
        );
        WriteList(
            "Links to lost anchors",
            [
                .. changes
                    .Lost.SelectMany(lost => lost.Inbound)
                    .Select(link => $"{Code($"{link.Range.File}:{link.Range.Line}")} to {Code(link.Url)}")
                    .Distinct(),
            ],
            output
        );
    }

    private static string Code(string text) => MarkdownText.Code(VisibleText.Cut(text, LongestText));

    private static void WriteList(string title, ImmutableArray<string> lines, TextWriter output)
    {
        if (lines.IsEmpty)
            return;
        output.WriteLine();
        output.WriteLine($"**{title}**");
        output.WriteLine();
        foreach (var line in lines.Take(MostLines))
            output.WriteLine($"- {line}");
        if (lines.Length > MostLines)
            output.WriteLine($"- and {lines.Length - MostLines} more");
    }
}
