using HandbookGen.Parsing.Shortcodes;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A block-level shortcode call; its children are the Markdown between its tags.</summary>
internal class ShortcodeBlock(BlockParser? parser, PageTag tag) : ContainerBlock(parser)
{
    public PageTag Tag { get; } = tag;

    /// <summary>Like <see cref="ShortcodeInline.IsPaired"/>, for a tag that was parsed as text.</summary>
    public bool IsPaired { get; set; }
}

/// <summary>
/// A call of <c>include</c> or <c>readfile</c>; its child is the parsed document of the included file. No child means no such file.
/// </summary>
internal sealed class IncludeBlock(BlockParser? parser, PageTag tag) : ShortcodeBlock(parser, tag);

/// <summary>A shortcode tag inside text. A call with inner text has two.</summary>
internal sealed class ShortcodeInline(PageTag tag) : ContainerInline
{
    public PageTag Tag { get; } = tag;

    /// <summary>Whether the call was opened inside text, so that each of its two tags renders in place.</summary>
    public required bool IsPaired { get; init; }

    /// <summary>For a call of <c>include</c>: the file that its children come from.</summary>
    public MarkdownFile? Included { get; set; }
}

/// <summary>
/// Hugo's shortcodes, parsed in place: the text between the tags is Markdown of the page, with the page's ids and line numbers.
/// The parsers see the masks that <see cref="ShortcodeMask"/> writes over the tags.
/// </summary>
internal sealed class ShortcodeCalls : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new TagBlockParser());
        pipeline.InlineParsers.Insert(0, new TagInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The shortcode tags inside the text of a document.</summary>
    public static List<ShortcodeInline> InlinesOf(MarkdownDocument document) => DocumentData.Of<List<ShortcodeInline>>(document);

    /// <summary>The block-level calls of <c>include</c> in a document.</summary>
    public static List<IncludeBlock> IncludesOf(MarkdownDocument document) => DocumentData.Of<List<IncludeBlock>>(document);

    /// <summary>Removes the paragraph around a call that is its only content.</summary>
    public static void Lift(MarkdownDocument document)
    {
        foreach (var inline in InlinesOf(document))
        {
            if (
                inline.Parent is not { ParentBlock: ParagraphBlock { Parent: { } parent } paragraph } root
                || root.FirstChild != inline
                || root.LastChild != inline
            )
                continue;
            inline.Remove();
            var block = NewBlock(null, inline.Tag, document);
            block.IsPaired = inline.IsPaired;
            block.Span = paragraph.Span;
            parent[parent.IndexOf(paragraph)] = block;
        }
    }

    private static ShortcodeBlock NewBlock(BlockParser? parser, PageTag tag, MarkdownDocument document)
    {
        if (tag.Call is not { } call || !Include.IsOf(call) || tag.Tag.Kind == ShortcodeTagKind.Close)
            return new ShortcodeBlock(parser, tag);
        var include = new IncludeBlock(parser, tag);
        IncludesOf(document).Add(include);
        return include;
    }

    private sealed class TagBlockParser : BlockParser
    {
        public TagBlockParser() => OpeningCharacters = [ShortcodeMask.First];

        public override bool CanInterrupt(BlockProcessor processor, Block block) => OpensBlock(processor, out _);

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent || !OpensBlock(processor, out var tag))
                return BlockState.None;
            var verbatim = VerbatimCalls.Open(this, processor, tag!);
            var block = verbatim ?? NewBlock(this, tag!, processor.Document);
            block.Column = processor.Column;
            block.Span = new SourceSpan(tag!.Tag.Start, (tag.Closing ?? tag.Tag).End - 1);
            processor.NewBlocks.Push(block);
            if (verbatim is not null)
                return tag.Closing!.Start > processor.Line.End ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
            return AfterTag(processor, tag);
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var closing = ((ShortcodeBlock)block).Tag.Closing;
            if (closing is null || closing.End <= processor.CurrentLineStartPosition)
            {
                processor.Close(block);
                return BlockState.None;
            }

            if (block is VerbatimBlock)
                return closing.Start > processor.Line.End ? BlockState.ContinueDiscard : AfterVerbatim(processor, block, closing);
            return closing.Start > processor.Line.End ? BlockState.Continue : AtClosing(processor, block, closing);
        }

        // Calls without inner text are parsed inside text; Lift removes their paragraph if it contains nothing else.
        private static bool OpensBlock(BlockProcessor processor, out PageTag? tag)
        {
            tag = MarkdownFile.Of(processor).Shortcodes.At(processor.Line.Text, processor.Start);
            if (tag is not { Tag.Kind: ShortcodeTagKind.Open or ShortcodeTagKind.SelfClosing })
                return false;
            if (tag.Closing is not { } closing)
                return tag.Call is { } call && Include.IsOf(call) && tag.Tag.IsMarkdown && IsBlankFrom(processor, tag.Tag.End);
            // If the inner text spans several lines, the rest of the tag's line is its first line.
            return closing.Start > processor.Line.End || IsBlankFrom(processor, closing.End);
        }

        private static BlockState AtClosing(BlockProcessor processor, Block block, ShortcodeTag closing)
        {
            var hasTextBehind = !IsBlankFrom(processor, closing.End);
            if (!processor.Line.Text.AsSpan(processor.Start, Math.Max(0, closing.Start - processor.Start)).IsWhiteSpace())
            {
                // The text comes first; the next line finds the closing tag. Text around the tag is a single line of the inner text.
                if (!hasTextBehind)
                    processor.Line.End = closing.Start - 1;
                return BlockState.Continue;
            }

            processor.Close(block);
            if (!hasTextBehind)
                return BlockState.BreakDiscard;
            GoTo(processor, closing.End);
            return BlockState.None;
        }

        private static BlockState AfterVerbatim(BlockProcessor processor, Block block, ShortcodeTag closing)
        {
            processor.Close(block);
            if (IsBlankFrom(processor, closing.End))
                return BlockState.BreakDiscard;
            GoTo(processor, closing.End);
            return BlockState.None;
        }

        // The rest of the opening tag's line is the start of the inner text.
        private static BlockState AfterTag(BlockProcessor processor, PageTag tag)
        {
            if (tag.Closing is not { } closing)
                return BlockState.BreakDiscard;
            GoTo(processor, tag.Tag.End);
            if (closing.Start <= processor.Line.End)
                processor.Line.End = closing.Start - 1;
            return processor.Line.AsSpan().IsWhiteSpace() ? BlockState.ContinueDiscard : BlockState.Continue;
        }

        private static void GoTo(BlockProcessor processor, int offset)
        {
            while (processor.Start < offset && !processor.Line.IsEmpty)
                processor.NextChar();
            // The tag does not count as indentation of what follows it.
            processor.RestartIndent();
        }

        private static bool IsBlankFrom(BlockProcessor processor, int offset) =>
            offset > processor.Line.End || processor.Line.Text.AsSpan(offset, processor.Line.End + 1 - offset).IsWhiteSpace();
    }

    private sealed class TagInlineParser : InlineParser
    {
        public TagInlineParser() => OpeningCharacters = [ShortcodeMask.First];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (MarkdownFile.Of(processor).Shortcodes.At(slice.Text, slice.Start) is not { } tag)
                return false;
            if (
                tag is { Tag.Kind: ShortcodeTagKind.Open, Call: { } call, Closing: { } closing }
                && VerbatimCalls.IsHidden(call, MarkdownFile.Of(processor).Shortcodes.Edition)
            )
                return Skip(processor, ref slice, closing);
            processor.Inline = InlineOf(tag, processor.Document);
            processor.Inline.Span = new SourceSpan(tag.Tag.Start, tag.Tag.End - 1);
            slice.Start = Math.Min(slice.End + 1, slice.Start + tag.Tag.End - tag.Tag.Start);
            return true;
        }

        // Up to the closing tag, or to the end of the text if it is in another block.
        private static bool Skip(InlineProcessor processor, ref StringSlice slice, ShortcodeTag closing)
        {
            var (text, end) = (slice.Text, slice.End + 1);
            var tags = MarkdownFile.Of(processor).Shortcodes;
            var start = processor.GetSourcePosition(slice.Start);
            for (var at = slice.Start + 1; ; at++)
            {
                at = at >= end ? -1 : text.IndexOf(ShortcodeMask.First, at, end - at);
                if (at >= 0 && tags.At(text, at)?.Tag != closing)
                    continue;
                slice.Start = at < 0 ? end : Math.Min(end, at + closing.End - closing.Start);
                processor.Inline = new LiteralInline("") { Span = new SourceSpan(start, start) };
                return true;
            }
        }

        private static Inline InlineOf(PageTag tag, MarkdownDocument document)
        {
            if (tag.Tag.Kind == ShortcodeTagKind.Escaped)
                return new LiteralInline(tag.Tag.Name);
            var openedInText = DocumentData.Of<HashSet<ShortcodeCall>>(document);
            if (tag is { Tag.Kind: ShortcodeTagKind.Open, Call: { } opened })
                openedInText.Add(opened);
            var isPaired = tag.Call is not null && openedInText.Contains(tag.Call);
            var inline = new ShortcodeInline(tag) { IsPaired = isPaired, IsClosed = true };
            InlinesOf(document).Add(inline);
            return inline;
        }
    }
}
