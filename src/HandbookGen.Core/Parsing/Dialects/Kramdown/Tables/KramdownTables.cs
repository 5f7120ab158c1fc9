using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The part of a table that a row belongs to.</summary>
internal enum TablePart
{
    Head,
    Body,
    Foot,
}

/// <summary>A row that knows which part of the table it is in.</summary>
/// <param name="part">The part.</param>
/// <param name="beginsPart">Whether a separator is above it, so that a new part starts, possibly of the same kind.</param>
internal sealed class PartedTableRow(TablePart part, bool beginsPart) : TableRow
{
    public TablePart Part { get; set; } = part;

    public bool BeginsPart { get; } = beginsPart;
}

/// <summary>
/// kramdown's tables, after <see href="https://kramdown.gettalong.org/syntax.html#tables"/>: a paragraph with a pipe on every line. A
/// separator below the first rows makes them the header, further ones split the body, <c>|===|</c> starts the footer. Unlike in kramdown,
/// a table with a header may follow a heading, HTML or text without a blank line, and another block may follow it.
/// </summary>
internal sealed class KramdownTables : IMarkdownExtension
{
    // One long row and many short ones would fill memory with empty cells.
    private const int MostCells = 1_000_000;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new SeparatorParser());
        pipeline.BlockParsers.Find<ParagraphBlockParser>()!.Closed += Convert;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static void Convert(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Parent: { } parent, Lines.Count: > 0 } paragraph)
            return;
        var lines = paragraph.Lines;
        if (!KramdownTableLine.HasPipe(lines.Lines[lines.Count - 1].Slice))
            return;
        var first = lines.Count - 1;
        while (first > 0 && KramdownTableLine.HasPipe(lines.Lines[first - 1].Slice))
            first--;
        var index = parent[^1] == paragraph ? parent.Count - 1 : parent.IndexOf(paragraph);
        // Directly below another block or text, or above another block, only a header proves that it is a table.
        var isApart =
            first == 0
            && BlockBoundary.IsAfter(processor, paragraph, index == 0 ? null : parent[index - 1])
            && BlockBoundary.IsBefore(processor, paragraph);
        if (!isApart && !(first + 1 < lines.Count && KramdownTableLine.IsSeparator(lines.Lines[first + 1].Slice.AsSpan())))
            return;
        if (Read(lines.Lines.AsSpan(first, lines.Count - first)) is not { } table)
            return;
        if (first == 0)
        {
            if (paragraph.TryGetAttributes() is { } attributes)
                table.SetAttributes(attributes);
            parent[index] = table;
            return;
        }

        var text = new StringLineGroup(first);
        for (var i = 0; i < first; i++)
            text.Add(ref lines.Lines[i]);
        paragraph.Lines = text;
        paragraph.Span = new SourceSpan(paragraph.Span.Start, lines.Lines[first - 1].Slice.End);
        parent.Insert(index + 1, table);
    }

    private static Table? Read(ReadOnlySpan<StringLine> lines)
    {
        var table = new Table { Span = new SourceSpan(lines[0].Slice.Start, lines[^1].Slice.End) };
        var skipsFirst = lines[0].Slice.AsSpan().TrimStart().StartsWith("|");
        var alignments = ImmutableArray<TableColumnAlign?>.Empty;
        var (part, beginsPart, columns, bodyRows, headRows, footRow) = (TablePart.Body, true, 0, 0, 0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Slice;
            if (KramdownTableLine.IsSeparator(line.AsSpan()))
            {
                if (i == 0 || beginsPart)
                    continue;
                if (alignments.IsEmpty && part == TablePart.Body)
                {
                    alignments = KramdownTableLine.Alignments(line.AsSpan());
                    (headRows, bodyRows) = (table.Count, 0);
                }

                beginsPart = part == TablePart.Body;
            }
            else if (KramdownTableLine.IsFootSeparator(line.AsSpan()))
            {
                // Only what is below the last of these separators is the footer.
                for (footRow = part == TablePart.Foot ? footRow : table.Count; footRow < table.Count; footRow++, bodyRows++)
                    ((PartedTableRow)table[footRow]).Part = TablePart.Body;
                (part, beginsPart) = (TablePart.Foot, true);
            }
            else
            {
                var row = Row(line, skipsFirst, part, beginsPart);
                table.Add(row);
                columns = Math.Max(columns, row.Count);
                bodyRows += part == TablePart.Body ? 1 : 0;
                beginsPart = false;
            }
        }

        if (bodyRows == 0)
            return null;
        MakeHead(table, headRows);
        if ((long)columns * table.Count <= MostCells)
            FillRows(table, columns);
        for (var i = 0; i < columns; i++)
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = i < alignments.Length ? alignments[i] : null });
        return table;
    }

    private static void FillRows(Table table, int columns)
    {
        foreach (var row in table.Cast<TableRow>())
        {
            while (row.Count < columns)
                row.Add(new TableCell { Span = new SourceSpan(row.Span.End + 1, row.Span.End) });
        }
    }

    private static void MakeHead(Table table, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var body = (PartedTableRow)table[i];
            var head = new PartedTableRow(TablePart.Head, i == 0) { IsHeader = true, Span = body.Span };
            var cells = body.ToArray();
            body.Clear();
            foreach (var cell in cells)
                head.Add(cell);
            table[i] = head;
        }
    }

    private static PartedTableRow Row(StringSlice line, bool skipsFirst, TablePart part, bool beginsPart)
    {
        var row = new PartedTableRow(part, beginsPart) { Span = new SourceSpan(line.Start, line.End) };
        foreach (var content in KramdownTableLine.Cells(line, skipsFirst))
        {
            var slice = content;
            var cell = new TableCell { Span = new SourceSpan(slice.Start, slice.End) };
            if (!slice.IsEmpty)
            {
                var paragraph = new ParagraphBlock { Span = cell.Span, Lines = new StringLineGroup(1) };
                paragraph.AppendLine(ref slice, 0, 0, slice.Start, false);
                cell.Add(paragraph);
            }

            row.Add(cell);
        }

        return row;
    }

    /// <summary>Keeps a separator that looks like a list item, <c>- | -</c>, from ending a table.</summary>
    private sealed class SeparatorParser : BlockParser
    {
        public SeparatorParser() => OpeningCharacters = ['-', '+'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.CurrentBlock is not ParagraphBlock { Lines.Count: > 0, Parent: { } parent } paragraph || !parent.IsOpen)
                return BlockState.None;
            var line = processor.Line.AsSpan();
            if (
                !line.Contains('|')
                || !KramdownTableLine.IsSeparator(line)
                || !KramdownTableLine.HasPipe(paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice)
            )
                return BlockState.None;
            // The lines move to a new paragraph, because only the open block itself could take this line.
            var longer = new ParagraphBlock(paragraph.Parser)
            {
                Lines = paragraph.Lines,
                Span = paragraph.Span,
                Column = paragraph.Column,
                Line = paragraph.Line,
            };
            longer.UpdateSpanEnd(processor.Line.End);
            paragraph.Lines = default;
            LastBlock.SetApart(paragraph);
            processor.Discard(paragraph);
            processor.NewBlocks.Push(longer);
            return BlockState.Continue;
        }
    }
}
