using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Ends a table where its short rows would be filled up with more empty cells than GitHub allows: eight kilobytes of one long row and many
/// short ones would make megabytes of HTML. What follows is a paragraph.
/// </summary>
internal static class TableCap
{
    // As in cmark-gfm.
    private const int MostAddedCells = 0x80000;

    public static void Apply(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Parent: { } parent, Lines.Count: > 2 } paragraph)
            return;
        var rows = RowsWithin(paragraph.Lines);
        var lines = paragraph.Lines;
        if (rows == lines.Count)
            return;
        var rest = new ParagraphBlock(paragraph.Parser)
        {
            Column = paragraph.Column,
            IsOpen = false,
            Lines = new StringLineGroup(lines.Count - rows),
        };
        for (var i = rows; i < lines.Count; i++)
            rest.Lines.Add(ref lines.Lines[i]);
        var table = new StringLineGroup(rows);
        for (var i = 0; i < rows; i++)
            table.Add(ref lines.Lines[i]);
        rest.Line = rest.Lines.Lines[0].Line;
        rest.Span = new SourceSpan(rest.Lines.Lines[0].Slice.Start, paragraph.Span.End);
        paragraph.Lines = table;
        paragraph.Span.End = table.Lines[rows - 1].Slice.End;
        parent.Insert(parent.IndexOf(paragraph) + 1, rest);
    }

    private static int RowsWithin(StringLineGroup lines)
    {
        var longest = 0;
        for (var i = 0; i < lines.Count; i++)
            longest = Math.Max(longest, lines.Lines[i].Slice.Length);
        if ((long)longest * lines.Count <= MostAddedCells)
            return lines.Count;
        var (pipes, most) = (0L, 0L);
        for (var i = 0; i < lines.Count; i++)
        {
            var inRow = lines.Lines[i].Slice.AsSpan().Count('|');
            pipes += inRow;
            most = Math.Max(most, inRow);
            if (i > 1 && most * (i + 1) - pipes > MostAddedCells)
                return i;
        }

        return lines.Count;
    }
}
