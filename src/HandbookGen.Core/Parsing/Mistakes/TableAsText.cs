using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace HandbookGen.Parsing;

/// <summary>Recognizes tables in the text of a paragraph: their delimiter row is broken or missing.</summary>
internal static class TableAsText
{
    /// <summary>The line to correct; null for other paragraphs.</summary>
    public static (MarkupMistakeKind Kind, int Start, int End)? Find(ParagraphBlock paragraph, string text)
    {
        var span = paragraph.Span;
        if (span.Start < 0 || span.IsEmpty || !text.AsSpan(span.Start, Math.Min(span.Length, text.Length - span.Start)).Contains('|'))
            return null;
        var lines = SourceLines.Of(text, span).Where(line => line.End > line.Start).ToList();
        for (var i = 1; i < lines.Count; i++)
        {
            var above = text.AsSpan(lines[i - 1].Start, lines[i - 1].End - lines[i - 1].Start);
            if (above.Contains('|') && IsMeantAsDelimiters(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start)))
                return (KindOf(above, text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start)), lines[i].Start, lines[i].End);
        }

        return lines.Count > 1 && lines.All(line => IsRow(text.AsSpan(line.Start, line.End - line.Start)))
            ? (MarkupMistakeKind.TableWithoutDelimiterRow, lines[0].Start, lines[0].End)
            : null;
    }

    /// <summary>
    /// The delimiter row of a table whose header has another number of cells. It is shown as a table here, but by no other program.
    /// </summary>
    public static (int Start, int End)? UnequalDelimiters(Table table, string text)
    {
        var lines = SourceLines.Of(text, table.Span).Take(2).ToList();
        if (lines.Count < 2)
            return null;
        var header = text.AsSpan(lines[0].Start, lines[0].End - lines[0].Start);
        var delimiters = text.AsSpan(lines[1].Start, lines[1].End - lines[1].Start);
        return IsMeantAsDelimiters(delimiters) && Cells(header) != Cells(delimiters) ? lines[1] : null;
    }

    private static MarkupMistakeKind KindOf(ReadOnlySpan<char> header, ReadOnlySpan<char> delimiters) =>
        delimiters.IndexOfAnyExcept("|:- \t") < 0
        && !delimiters.Contains("- -", StringComparison.Ordinal)
        && Cells(header) == Cells(delimiters)
            ? MarkupMistakeKind.TableInParagraph
            : MarkupMistakeKind.BrokenDelimiterRow;

    // The outer bars are optional, and one of each side at most is such a bar.
    private static int Cells(ReadOnlySpan<char> row)
    {
        row = row.Trim();
        var bars = row.Count('|') - row.Count("\\|");
        return bars + 1 - (row.StartsWith("|", StringComparison.Ordinal) ? 1 : 0) - (row is [.., not '\\', '|'] ? 1 : 0);
    }

    private static bool IsMeantAsDelimiters(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.ContainsAny("-–—=") && line.IndexOfAnyExcept("|:-–—=+_ \t") < 0;

    // | a | b |
    private static bool IsRow(ReadOnlySpan<char> line) => line.Length > 4 && line[0] == '|' && line[^1] == '|' && line[1..^1].Contains('|');
}
