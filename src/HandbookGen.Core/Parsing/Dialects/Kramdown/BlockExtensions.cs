using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Text that is left out.</summary>
internal sealed class CommentBlock(BlockParser parser, BlockProcessor processor) : InvisibleBlock(parser, processor);

/// <summary>Text that is HTML.</summary>
internal sealed class NoMarkdownBlock(BlockParser parser) : HtmlBlock(parser);

/// <summary>
/// kramdown's block-level instructions, after <see href="https://kramdown.gettalong.org/syntax.html#extensions"/>:
/// <c>{::options key="value" /}</c> sets options for the rest of the page, the text between <c>{::comment}</c> and <c>{:/comment}</c> is
/// dropped, the text between <c>{::nomarkdown}</c> and <c>{:/nomarkdown}</c> is HTML. <c>{:name: #id .class}</c> defines an attribute
/// list. Any other name and any unclosed tag is text.
/// </summary>
internal sealed class BlockExtensions : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(1, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = ['{'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var text = processor.Line.Text;
            var (start, end) = (processor.Start, processor.Line.End + 1);
            if (processor.IsCodeIndent || start + 3 >= end || text[start + 1] != ':')
                return BlockState.None;
            if (text[start + 2] != ':')
                return OpenDefinition(processor, text, start, end);
            // Directly below a line of text it is part of the paragraph.
            if (processor.CurrentBlock is ParagraphBlock)
                return BlockState.None;
            if (ExtensionTag.Read(text, start, end) is not { } tag || !text.AsSpan(tag.End, end - tag.End).IsWhiteSpace())
                return BlockState.None;
            return tag.Name switch
            {
                "options" when tag.IsClosed => OpenOptions(processor, tag),
                "comment" or "nomarkdown" when tag.IsClosed => new EndOfBlock(this, processor).Open(processor),
                "comment" or "nomarkdown" when HasStop(processor, text, end, tag.Name) => OpenText(processor, tag),
                _ => BlockState.None,
            };
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var name = block is NoMarkdownBlock ? "nomarkdown" : "comment";
            if (!processor.IsCodeIndent && IsStop(processor.Line.Text, processor.Start, processor.Line.End + 1, name))
                return BlockState.BreakDiscard;
            if (block is not NoMarkdownBlock html)
                return BlockState.ContinueDiscard;
            if (html.Lines.Count == 0)
                html.Span = new SourceSpan(processor.Start, processor.Line.End);
            html.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        private BlockState OpenDefinition(BlockProcessor processor, string text, int start, int end)
        {
            var nameEnd = start + 2;
            while (nameEnd < end && (char.IsAsciiLetterOrDigit(text[nameEnd]) || text[nameEnd] is '_' or '-'))
                nameEnd++;
            if (nameEnd == start + 2 || text[start + 2] == '-' || nameEnd >= end || text[nameEnd] != ':')
                return BlockState.None;
            var close = KramdownAttributes.FindEnd(text, nameEnd + 1, end);
            if (close < 0 || !text.AsSpan(close + 1, end - close - 1).IsWhiteSpace())
                return BlockState.None;
            var list = KramdownAttributes.Read(text, nameEnd + 1, close);
            DocumentData.Of<AttributeNames>(processor.Document).Define(text[(start + 2)..nameEnd], list);
            return new EndOfBlock(this, processor).Open(processor);
        }

        private BlockState OpenOptions(BlockProcessor processor, ExtensionTag tag)
        {
            var options = DocumentData.Of<KramdownOptions>(processor.Document);
            foreach (var pair in tag.Attributes.Pairs)
                options.Add(pair.Key, pair.Value, processor.Start);

            return new EndOfBlock(this, processor).Open(processor);
        }

        private BlockState OpenText(BlockProcessor processor, ExtensionTag tag)
        {
            if (tag.Name == "comment" || !tag.IsForHtml)
                return new CommentBlock(this, processor).Open(processor, BlockState.ContinueDiscard);
            processor.NewBlocks.Push(new NoMarkdownBlock(this) { ProcessInlines = false, Type = HtmlBlockType.NonInterruptingBlock });
            return BlockState.ContinueDiscard;
        }

        // An unclosed tag is text. A search is not repeated: the stop may lie far away, out of reach of every tag.
        private static bool HasStop(BlockProcessor processor, string text, int offset, string name)
        {
            var searches = DocumentData.Of<FailedSearches>(processor.Document);
            return searches.First("block " + name, text, offset, text.Length, (text, at, _) => FindStop(text, at, name)) < text.Length;
        }

        private static int FindStop(string text, int offset, string name)
        {
            for (var at = offset; at >= 0 && at < text.Length; at = NextLine(text, at))
            {
                var start = at;
                while (start < text.Length && text[start] is ' ' or '\t' or '>')
                    start++;
                if (IsStop(text, start, EndOfLine(text, start), name))
                    return start;
            }

            return -1;
        }

        private static bool IsStop(string text, int start, int end, string name) =>
            ExtensionTag.EndOfStop(text, start, end, name) is var stop && stop >= 0 && text.AsSpan(stop, end - stop).IsWhiteSpace();

        private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var newLine && newLine < 0 ? -1 : newLine + 1;

        private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var newLine && newLine < 0 ? text.Length : newLine;
    }
}
