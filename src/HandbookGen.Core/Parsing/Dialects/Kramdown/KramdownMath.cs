using HandbookGen.Parsing.Html;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An inline formula. In heading ids it counts like code.</summary>
internal sealed class FormulaInline(string content) : CodeInline(content);

/// <summary>A block formula.</summary>
internal sealed class FormulaBlock(string content, BlockParser? parser = null) : LeafBlock(parser)
{
    public string Content { get; } = content;
}

/// <summary>
/// kramdown's formulas between <c>$$</c>, inline or as a paragraph. They are output as <c>\(…\)</c> and <c>\[…\]</c>, which math scripts
/// look for.
/// </summary>
internal sealed class KramdownMath : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new Parser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new SpacedParser());
        pipeline.BlockParsers.Find<ParagraphBlockParser>()!.Closed += Convert;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Insert(0, new FormulaInlineHtml());
        renderer.ObjectRenderers.Insert(0, new FormulaBlockHtml());
    }

    private static void Convert(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Parent: { } parent, Lines.Count: > 0 } paragraph)
            return;
        var first = paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart();
        var last = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.AsSpan().TrimEnd();
        if (!last.EndsWith("$$"))
            return;
        if (first.StartsWith("\\$$"))
        {
            // `\$$` makes the formula inline in a paragraph.
            paragraph.Lines.Lines[0].Slice.TrimStart();
            paragraph.Lines.Lines[0].Slice.Start++;
            return;
        }

        if (!first.StartsWith("$$"))
            return;
        var text = paragraph.Lines.ToString().AsSpan().Trim();
        if (text.Length < 4 || text[2..^2].Contains("$$", StringComparison.Ordinal))
            return;
        var index = parent[^1] == paragraph ? parent.Count - 1 : parent.IndexOf(paragraph);
        if (
            !BlockBoundary.IsAfter(processor, paragraph, index == 0 ? null : parent[index - 1])
            || !BlockBoundary.IsBefore(processor, paragraph)
        )
            return;
        parent[index] = new FormulaBlock(text[2..^2].Trim().ToString()) { Span = paragraph.Span };
    }

    // A formula with blank lines in it, which would otherwise be two paragraphs; only outside lists and quotes, whose marks would be in it.
    private sealed class SpacedParser : BlockParser
    {
        public SpacedParser() => OpeningCharacters = ['$'];

        public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var (text, start) = (processor.Line.Text, processor.Start);
            if (
                processor.IsCodeIndent
                || !processor.Line.Match("$$")
                || BlockBoundary.Container(processor) is not MarkdownDocument container
            )
                return BlockState.None;
            var close = text.IndexOf("$$", start + 2, StringComparison.Ordinal);
            if (close < 0 || !HasBlankLine(text.AsSpan(start, close - start)) || !IsEndOfLine(text.AsSpan(close + 2)))
                return BlockState.None;
            if (!BlockBoundary.IsAfter(processor, container.LastChild) && !BlockBoundary.IsBelowBlankLine(processor))
                return BlockState.None;
            if (!BlockBoundary.IsBelow(text, close))
                return BlockState.None;
            var content = text[(start + 2)..close].ReplaceLineEndings("\n").Trim();
            processor.NewBlocks.Push(new FormulaBlock(content, this) { Span = new SourceSpan(start, close + 1), ProcessInlines = false });
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            processor.Line.End >= block.Span.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;

        private static bool HasBlankLine(ReadOnlySpan<char> text)
        {
            var isFirst = true;
            foreach (var line in text.EnumerateLines())
            {
                if (!isFirst && line.IsWhiteSpace())
                    return true;
                isFirst = false;
            }

            return false;
        }

        private static bool IsEndOfLine(ReadOnlySpan<char> text) =>
            text.IndexOf('\n') is var end && text[..(end < 0 ? text.Length : end)].IsWhiteSpace();
    }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['$'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '$')
                return false;
            var failed = DocumentData.Of<FailedSearches>(processor.Document);
            var (text, start, end) = (slice.Text, slice.Start + 2, slice.End + 1);
            if (failed.Contain("$$", text, start, end))
                return false;
            var close = text.IndexOf("$$", start, end - start, StringComparison.Ordinal);
            if (close < 0)
            {
                failed.Add("$$", text, start, end);
                return false;
            }

            processor.Inline = new FormulaInline(text[start..close].Trim())
            {
                Delimiter = '$',
                DelimiterCount = 2,
                Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(close + 1)),
            };
            slice.Start = close + 2;
            return true;
        }
    }

    private sealed class FormulaInlineHtml : HtmlObjectRenderer<FormulaInline>
    {
        protected override void Write(HtmlRenderer renderer, FormulaInline formula)
        {
            var attributes = formula.TryGetAttributes();
            if (attributes is not null)
                renderer.Write("<span").WriteAttributes(attributes).Write('>');
            renderer.Write("\\(").Write(HtmlText.Escape(formula.Content)).Write("\\)");
            if (attributes is not null)
                renderer.Write("</span>");
        }
    }

    private sealed class FormulaBlockHtml : HtmlObjectRenderer<FormulaBlock>
    {
        protected override void Write(HtmlRenderer renderer, FormulaBlock formula)
        {
            renderer.EnsureLine();
            var attributes = formula.TryGetAttributes();
            if (attributes is not null)
                renderer.Write("<div").WriteAttributes(attributes).Write('>');
            renderer.Write("\\[").Write(HtmlText.Escape(formula.Content)).Write("\\]");
            renderer.WriteLine(attributes is null ? "" : "</div>");
        }
    }
}
