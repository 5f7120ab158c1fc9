using HandbookGen.Parsing.Shortcodes;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A shortcode call that begins a line; its children are the Markdown between its tags.</summary>
internal sealed class ShortcodeBlock(BlockParser parser, ShortcodeTag tag, ShortcodeTag? closing) : ContainerBlock(parser)
{
    public ShortcodeTag Tag { get; } = tag;

    public ShortcodeTag? Closing { get; } = closing;
}

/// <summary>A shortcode tag inside text. A call with inner text is two of them.</summary>
/// <param name="tag">The tag.</param>
/// <param name="opening">For a closing tag: the opening one, when it stands inside text as well.</param>
internal sealed class ShortcodeInline(ShortcodeTag tag, ShortcodeTag? opening) : LeafInline
{
    public ShortcodeTag Tag { get; } = tag;

    public ShortcodeTag? Opening { get; } = opening;
}

/// <summary>
/// Hugo's shortcodes, parsed in place: what stands between the tags is Markdown of the page, with the page's ids and line numbers.
/// </summary>
internal sealed class ShortcodeCalls : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new TagBlockParser());
        pipeline.InlineParsers.Insert(0, new TagInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class TagBlockParser : BlockParser
    {
        public TagBlockParser() => OpeningCharacters = ['{'];

        // Asked on every line, whatever is open; only a paragraph can be interrupted.
        public override bool CanInterrupt(BlockProcessor processor, Block block) =>
            block is not ParagraphBlock
            || (PageParseState.Of(processor).Shortcodes is { IsEmpty: false } tags
                && tags.At(processor.Start) is { } tag
                && (tag.IsMarkdown || tags.ClosingOf(tag) is not null));

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var tags = PageParseState.Of(processor).Shortcodes;
            if (tags.IsEmpty || processor.IsCodeIndent || tags.At(processor.Start) is not { } tag)
                return BlockState.None;
            if (tag.Kind is ShortcodeTagKind.Close or ShortcodeTagKind.Escaped)
                return BlockState.None;
            var closing = tags.ClosingOf(tag);
            if (!EndsItsLine(processor.Line.Text, closing is not null && closing.Start <= processor.Line.End ? closing.End : tag.End, closing))
                return BlockState.None;
            processor.NewBlocks.Push(new ShortcodeBlock(this, tag, closing)
            {
                Column = processor.Column,
                Span = new SourceSpan(tag.Start, (closing ?? tag).End - 1),
            });
            return AfterTag(processor, tag, closing);
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var (tag, closing) = (((ShortcodeBlock)block).Tag, ((ShortcodeBlock)block).Closing);
            // The tag itself may span lines.
            if (processor.CurrentLineStartPosition < tag.End)
                return AfterTag(processor, tag, closing);
            if (closing is null || closing.End <= processor.CurrentLineStartPosition)
            {
                processor.Close(block);
                return BlockState.None;
            }

            return closing.Start > processor.Line.End ? BlockState.Continue : AtClosing(processor, block, closing);
        }

        private static BlockState AtClosing(BlockProcessor processor, Block block, ShortcodeTag closing)
        {
            var text = processor.Line.Text;
            if (!text.AsSpan(processor.Start, Math.Max(0, closing.Start - processor.Start)).IsWhiteSpace())
            {
                // The line's own text comes first; the next line finds the closing tag behind it.
                processor.Line.End = closing.Start - 1;
                return BlockState.Continue;
            }

            processor.Close(block);
            if (closing.End > processor.Line.End || text.AsSpan(closing.End, processor.Line.End + 1 - closing.End).IsWhiteSpace())
                return BlockState.BreakDiscard;
            GoTo(processor, closing.End);
            return BlockState.None;
        }

        // What follows the opening tag on its line is the beginning of the inner text.
        private static BlockState AfterTag(BlockProcessor processor, ShortcodeTag tag, ShortcodeTag? closing)
        {
            if (tag.End > processor.Line.End + 1)
                return BlockState.ContinueDiscard;
            if (closing is null)
                return BlockState.BreakDiscard;
            GoTo(processor, tag.End);
            if (closing.Start <= processor.Line.End)
                processor.Line.End = closing.Start - 1;
            return processor.Line.AsSpan().IsWhiteSpace() ? BlockState.ContinueDiscard : BlockState.Continue;
        }

        private static void GoTo(BlockProcessor processor, int offset)
        {
            while (processor.Start < offset && !processor.Line.IsEmpty)
                processor.NextChar();
        }

        private static bool EndsItsLine(string text, int offset, ShortcodeTag? closing)
        {
            // With inner text on further lines the rest of the tag's line is the first of it.
            if (closing is not null && closing.End != offset)
                return true;
            for (var i = offset; i < text.Length && text[i] is not ('\n' or '\r'); i++)
            {
                if (text[i] is not (' ' or '\t'))
                    return false;
            }

            return true;
        }
    }

    private sealed class TagInlineParser : InlineParser
    {
        public TagInlineParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var state = PageParseState.Of(processor);
            if (state.Shortcodes.IsEmpty || state.Shortcodes.At(processor.GetSourcePosition(slice.Start)) is not { } tag)
                return false;
            if (tag.Kind == ShortcodeTagKind.Open)
                state.OpenedInText.Add(tag.Start);
            var opening = tag.Kind == ShortcodeTagKind.Close ? state.Shortcodes.OpeningOf(tag) : null;
            processor.Inline = tag.Kind == ShortcodeTagKind.Escaped
                ? new LiteralInline(tag.Name)
                : new ShortcodeInline(tag, opening is not null && state.OpenedInText.Contains(opening.Start) ? opening : null);
            processor.Inline.Span = new SourceSpan(tag.Start, tag.End - 1);
            while (!slice.IsEmpty && processor.GetSourcePosition(slice.Start) < tag.End)
                slice.SkipChar();
            return true;
        }
    }
}
