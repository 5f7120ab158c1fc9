using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// HTML blocks as kramdown reads them: an element ends at its end tag, regardless of blank lines; its content is Markdown if
/// <c>markdown="1"</c> or <c>{::options parse_block_html="true" /}</c> says so. Inline elements like <c>&lt;a></c> never start a block.
/// </summary>
internal sealed class KramdownHtml : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<HtmlBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new TextHtml());

    private sealed class Parser : BlockParser
    {
        // No real page nests deeper, and deeper nesting would exhaust the parser.
        private const int DeepestElement = 50;

        public Parser() => OpeningCharacters = ['<'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent)
                return BlockState.None;
            var (text, start) = (processor.Line.Text, processor.Start);
            var html = new KramdownHtmlBlock(this) { Column = processor.Column, Quotes = QuotesAround(OpenContainer(processor)) };
            if (!Read(processor, html, text, start))
                return BlockState.None;
            html.Span = new SourceSpan(start, html.End - 1);
            processor.NewBlocks.Push(html);
            return AfterHtml(processor, html.End, BlockState.Break);
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var end = ((KramdownHtmlBlock)block).End;
            if (end > processor.CurrentLineStartPosition)
            {
                var state = AfterHtml(processor, end, BlockState.None);
                if (state != BlockState.None)
                    return state;
            }

            // The rest of the line belongs to the container around the HTML.
            processor.Close(block);
            return BlockState.None;
        }

        private static int QuotesAround(ContainerBlock? container)
        {
            var quotes = 0;
            for (; container is not null; container = container.Parent)
                quotes += container is QuoteBlock ? 1 : 0;
            return quotes;
        }

        private static bool Read(BlockProcessor processor, KramdownHtmlBlock html, string text, int start)
        {
            html.IsComment = string.CompareOrdinal(text, start, "<!--", 0, 4) == 0;
            if (html.IsComment)
                return ReadUntil(processor, html, text, start, start + 4, "-->");
            if (string.CompareOrdinal(text, start, "<?", 0, 2) == 0)
                return ReadUntil(processor, html, text, start, start + 2, "?>");
            if (KramdownTag.Read(text, start) is not { } tag || KramdownHtmlModel.IsSpan(tag.Name))
                return false;
            var (state, container) = (DocumentData.Of<KramdownHtmlState>(processor.Document), OpenContainer(processor));
            var options = DocumentData.Of<KramdownOptions>(processor.Document);
            var reader = new KramdownHtmlReader(text, state, container, html, options.At("parse_block_html", start) == "true");
            var innermost = state.InnermostAt(container);
            if (
                tag.IsClosing
                && innermost is { Content: HtmlContent.Block }
                && innermost.Name == tag.Name
                && innermost.Container == container
            )
                reader.ReadEndTag(tag, start);
            else if (tag.IsClosing && !state.IsShownSource(container, start) && !state.EndsShownSource(start) && !state.IsOpen(tag.Name))
                return false;
            else if (tag.IsClosing || state.IsShownSource(container, start) || state.Depth >= DeepestElement)
                reader.ReadShown(tag, start);
            else
                reader.ReadElement(tag, start);
            return true;
        }

        // A comment directly below a line of text is part of its paragraph.
        private static bool ReadUntil(
            BlockProcessor processor,
            KramdownHtmlBlock html,
            string text,
            int start,
            int contentStart,
            string end
        )
        {
            var failed = DocumentData.Of<FailedSearches>(processor.Document);
            if (processor.CurrentBlock is ParagraphBlock || failed.Contain(end, text, contentStart, text.Length))
                return false;
            var close = text.IndexOf(end, contentStart, StringComparison.Ordinal);
            if (close < 0)
            {
                failed.Add(end, text, contentStart, text.Length);
                return false;
            }

            html.End = close + end.Length;
            html.AddRaw(text, start, html.End);
            return true;
        }

        private static BlockState AfterHtml(BlockProcessor processor, int end, BlockState withRest)
        {
            if (end > processor.Line.End)
                return end > processor.Line.End + 1 ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
            while (processor.Start < end && !processor.Line.IsEmpty)
                processor.NextChar();
            processor.RestartIndent();
            return processor.Line.AsSpan().IsWhiteSpace() ? BlockState.BreakDiscard : withRest;
        }
    }

    /// <summary>The list item, quote or document that the current line continues.</summary>
    public static ContainerBlock OpenContainer(BlockProcessor processor)
    {
        var container = processor.CurrentContainer!;
        while (container.Parent is { } parent && (!container.IsOpen || container is KramdownHtmlBlock))
            container = parent;
        return container;
    }

    private sealed class TextHtml : HtmlObjectRenderer<KramdownHtmlText>
    {
        protected override void Write(HtmlRenderer renderer, KramdownHtmlText text) => renderer.WriteLeafInline(text);
    }
}
