using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Tables have the columns of their delimiter row: shorter rows get empty cells, longer rows are cut. Only a header with more cells than
/// the delimiter row keeps them.
/// </summary>
internal sealed class TableColumns : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var lineBreaks = pipeline.InlineParsers.Find<LineBreakInlineParser>()!;
        pipeline.InlineParsers.Replace<PipeTableParser>(new Parser(lineBreaks));
        pipeline.BlockParsers.Find<ParagraphBlockParser>()!.Closed += TableCap.Apply;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The text of a row's cells that were cut; null when nothing was lost.</summary>
    public static SourceSpan? SurplusOf(TableRow row) => row.GetData(typeof(TableColumns)) is SourceSpan span ? span : null;

    private sealed class Parser(LineBreakInlineParser lineBreaks) : PipeTableParser(lineBreaks), IPostInlineProcessor
    {
        bool IPostInlineProcessor.PostProcess(
            InlineProcessor state,
            Inline? root,
            Inline? lastChild,
            int postInlineProcessorIndex,
            bool isFinalProcessing
        )
        {
            // Most texts have no pipe, but Markdig's parser allocates before it finds out.
            if (state.ParserStates[Index] is null)
                return true;
            var goesOn = PostProcess(state, root, lastChild, postInlineProcessorIndex, isFinalProcessing);
            if (isFinalProcessing && state.BlockNew is Table { Count: > 0 } table)
                Cut(table);
            return goesOn;
        }

        private static void KeepSurplus(TableRow row, int columns)
        {
            SourceSpan? surplus = null;
            foreach (var cell in row.Skip(columns).OfType<TableCell>())
            {
                if (cell is [ParagraphBlock { Inline: { FirstChild: { } first, LastChild: { } last } }])
                    surplus = new SourceSpan(surplus?.Start ?? first.Span.Start, last.Span.End);
            }

            if (surplus is { } span)
                row.SetData(typeof(TableColumns), span);
        }

        // Markdig pads every row to the longest one with cells that contain no paragraph.
        private static void Cut(Table table)
        {
            var typed = ((TableRow)table[0]).Count(cell => cell is TableCell { Count: > 0 });
            var columns = Math.Max(typed, table.ColumnDefinitions.Count);
            foreach (var row in table.OfType<TableRow>())
            {
                KeepSurplus(row, columns);
                while (row.Count > columns)
                    row.RemoveAt(row.Count - 1);
                while (row.Count < columns)
                    row.Add(new TableCell());
            }
        }
    }
}
