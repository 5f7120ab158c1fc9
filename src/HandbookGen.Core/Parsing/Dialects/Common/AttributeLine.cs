using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An attribute list alone on a line, before it is attached to its block.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="processor">At its first character.</param>
/// <param name="list">Its attributes.</param>
internal sealed class AttributeLineBlock(BlockParser parser, BlockProcessor processor, AttributeList list)
    : InvisibleBlock(parser, processor)
{
    public AttributeList List { get; } = list;

    /// <summary>Whether what the block says itself wins, as in Hugo.</summary>
    public bool IsWeak { get; init; }

    /// <summary>True for a kramdown list below a blank line or at the start of a container.</summary>
    public bool AttachesToNext { get; init; }

    /// <summary>Whether it, and those directly above it, apply to nothing.</summary>
    public bool IsLost { get; init; }

    /// <summary>Whether it still applies to the next block across a blank line.</summary>
    public bool OutlastsBlankLine { get; init; }
}

/// <summary>
/// An attribute list alone on a line applies to the block above it.
/// kramdown: <c>{: #id .class}</c>; below a blank line, a definition or an instruction it applies to the next block instead.
/// Hugo: <c>{#id .class}</c>; below a blank line it has no effect.
/// </summary>
/// <param name="isKramdown">Which of the two forms to read.</param>
internal sealed class AttributeLine(bool isKramdown) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(1, new Parser(isKramdown));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : BlockParser
    {
        private readonly bool isKramdown;

        public Parser(bool isKramdown)
        {
            this.isKramdown = isKramdown;
            OpeningCharacters = ['{'];
        }

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent || ReadLine(processor) is not { } list)
                return BlockState.None;
            var previous = BlockBoundary.Container(processor).LastChild;
            return isKramdown ? OpenKramdown(processor, list, previous) : OpenHugo(processor, list, previous);
        }

        private BlockState OpenHugo(BlockProcessor processor, AttributeList list, Block? previous)
        {
            // Without a block to apply to, the line just disappears.
            var isLost = BlockBoundary.IsNone(previous, processor) || BlockBoundary.IsBelowBlankLine(processor);
            var block = new AttributeLineBlock(this, processor, isLost ? AttributeList.Empty : list) { IsWeak = true };
            return block.Open(processor);
        }

        private BlockState OpenKramdown(BlockProcessor processor, AttributeList list, Block? previous)
        {
            var isBelowBlank = BlockBoundary.IsBelowBlankLine(processor);
            var above = previous as AttributeLineBlock;
            var attachesToNext =
                isBelowBlank || BlockBoundary.IsNone(previous, processor) || previous is EndOfBlock || above is { AttachesToNext: true };
            var outlasts = isBelowBlank || above is { OutlastsBlankLine: true };
            // kramdown gives the attributes to a blank line below, unless there is one above.
            var isLost = attachesToNext && !outlasts && BlockBoundary.IsAboveBlankLine(processor);
            var block = new AttributeLineBlock(this, processor, list)
            {
                IsLost = isLost,
                AttachesToNext = attachesToNext,
                OutlastsBlankLine = outlasts,
            };
            return block.Open(processor);
        }

        private AttributeList? ReadLine(BlockProcessor processor)
        {
            var text = processor.Line.Text;
            var start = processor.Start;
            var end = processor.Line.End + 1;
            if (!isKramdown)
                return GoldmarkAttributes.Read(text, start, end) is var (list, listEnd) && IsBlank(text, listEnd, end) ? list : null;
            if (start + 2 >= end || text[start + 1] != ':' || text[start + 2] is ':' or '/')
                return null;
            var close = KramdownAttributes.FindEnd(text, start + 2, end);
            return close >= 0 && IsBlank(text, close + 1, end) ? KramdownAttributes.Read(text, start + 2, close) : null;
        }

        private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();
    }
}
