using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Tables of GitHub and Hugo: a paragraph becomes one from the line above its delimiter row to its end, whether or not the last lines have
/// a pipe. Tables have the columns of their delimiter row: shorter rows get empty cells, longer rows are cut. Only a header with more cells
/// than the delimiter row keeps them.
/// </summary>
/// <param name="padsHeader">Whether a header without a pipe may have fewer cells than the delimiter row, as in Hugo.</param>
internal sealed class TableColumns(bool padsHeader) : IMarkdownExtension
{
    // As in cmark-gfm. Eight kilobytes of one long row and many short ones would make megabytes of HTML.
    private const int MostAddedCells = 0x80000;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Find<ParagraphBlockParser>()!.Closed += (_, block) => Convert(block);
        pipeline.BlockParsers.Insert(0, new TableEnd(this));
        pipeline.InlineParsers.Replace<CodeInlineParser>(new CellCode());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The text of a row's cells that were cut; null when nothing was lost.</summary>
    public static SourceSpan? SurplusOf(TableRow row) => row.GetData(typeof(TableColumns)) is SourceSpan span ? span : null;

    private void Convert(Block block)
    {
        if (block is not ParagraphBlock { Parent: { } parent, Lines.Count: > 1 } paragraph)
            return;
        var lines = paragraph.Lines;
        if (FindDelimiters(lines) is not (> 0 and var delimiters))
            return;
        var (table, end) = Read(lines, delimiters);
        var index = parent[^1] == paragraph ? parent.Count - 1 : parent.IndexOf(paragraph);
        if (end < lines.Count)
            parent.Insert(index + 1, TextFrom(paragraph, end));
        if (delimiters == 1)
        {
            if (paragraph.TryGetAttributes() is { } attributes)
                table.SetAttributes(attributes);
            parent[index] = table;
            return;
        }

        parent.Insert(index + 1, table);
        paragraph.Lines = Some(lines, 0, delimiters - 1);
        paragraph.Span.End = lines.Lines[delimiters - 2].Slice.End;
    }

    private int FindDelimiters(StringLineGroup lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var row = lines.Lines[i].Slice;
            if (!TableLine.IsDelimiters(row.AsSpan()))
                continue;
            var (header, columns) = (lines.Lines[i - 1].Slice, TableLine.Cells(row).Count);
            var cells = TableLine.Cells(header).Count;
            return cells == columns || (padsHeader && cells < columns) || header.AsSpan().Contains('|') ? i : 0;
        }

        return 0;
    }

    // Returns the line after the last row, too.
    private static (Table Table, int End) Read(StringLineGroup lines, int delimiters)
    {
        var header = TableLine.Cells(lines.Lines[delimiters - 1].Slice);
        var alignments = TableLine.Alignments(lines.Lines[delimiters].Slice);
        var columns = Math.Max(header.Count, alignments.Length);
        var table = new Table { Span = new SourceSpan(lines.Lines[delimiters - 1].Slice.Start, lines.Lines[delimiters].Slice.End) };
        for (var i = 0; i < columns; i++)
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = i < alignments.Length ? alignments[i] : null });
        table.Add(Row(lines.Lines[delimiters - 1].Slice, header, columns, isHeader: true));
        var added = 0;
        var end = delimiters + 1;
        for (; end < lines.Count; end++)
        {
            var line = lines.Lines[end].Slice;
            var cells = TableLine.Cells(line);
            added += Math.Max(0, columns - cells.Count);
            if (added > MostAddedCells)
                break;
            table.Add(Row(line, cells, columns, isHeader: false));
            table.Span.End = line.End;
        }

        return (table, end);
    }

    private static TableRow Row(StringSlice line, List<StringSlice> cells, int columns, bool isHeader)
    {
        var row = new TableRow { IsHeader = isHeader, Span = new SourceSpan(line.Start, line.End) };
        for (var i = 0; i < columns; i++)
            row.Add(i < cells.Count ? Cell(cells[i]) : new TableCell());
        if (cells.Count > columns && cells.Skip(columns).Where(cell => !cell.IsEmpty).ToList() is [var first, ..] surplus)
            row.SetData(typeof(TableColumns), new SourceSpan(first.Start, surplus[^1].End));
        return row;
    }

    private static TableCell Cell(StringSlice content)
    {
        var cell = new TableCell { Span = new SourceSpan(content.Start, content.End) };
        if (content.IsEmpty)
            return cell;
        // One line, and not the four that Markdig makes room for.
        var paragraph = new ParagraphBlock { Span = cell.Span, Lines = new StringLineGroup(1) };
        paragraph.AppendLine(ref content, 0, 0, content.Start, false);
        cell.Add(paragraph);
        return cell;
    }

    private static ParagraphBlock TextFrom(ParagraphBlock paragraph, int first)
    {
        var rest = new ParagraphBlock(paragraph.Parser)
        {
            Column = paragraph.Column,
            IsOpen = false,
            Lines = Some(paragraph.Lines, first, paragraph.Lines.Count),
            Line = paragraph.Lines.Lines[first].Line,
        };
        rest.Span = new SourceSpan(paragraph.Lines.Lines[first].Slice.Start, paragraph.Span.End);
        return rest;
    }

    private static StringLineGroup Some(StringLineGroup lines, int start, int end)
    {
        var some = new StringLineGroup(end - start);
        for (var i = start; i < end; i++)
            some.Add(ref lines.Lines[i]);
        return some;
    }

    // A line below a table that would underline a paragraph: '---' is one across the page.
    private sealed class TableEnd : BlockParser
    {
        private readonly TableColumns tables;

        public TableEnd(TableColumns tables)
        {
            this.tables = tables;
            OpeningCharacters = ['-', '='];
        }

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (
                !processor.IsCodeIndent
                && processor.CurrentBlock is ParagraphBlock { Parent.IsOpen: true } paragraph
                && IsUnderline(processor.Line.AsSpan().TrimEnd())
                && tables.FindDelimiters(paragraph.Lines) > 0
            )
                processor.Close(paragraph);
            // The parsers behind this one read the line.
            return BlockState.None;
        }

        private static bool IsUnderline(ReadOnlySpan<char> line) => !line.IsEmpty && !line.ContainsAnyExcept(line[0]);
    }

    // A pipe inside code is written `\|` in a cell, like any other.
    private sealed class CellCode : CodeInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (!base.Match(processor, ref slice))
                return false;
            if (processor is { Block.Parent: TableCell, Inline: CodeInline code })
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
            return true;
        }
    }
}
