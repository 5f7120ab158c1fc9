using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A definition of an abbreviation, which an attribute list above or below it may belong to.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="processor">At its first character.</param>
/// <param name="label">The abbreviation.</param>
/// <param name="meaning">What it stands for; may be empty.</param>
internal sealed class AbbreviationBlock(BlockParser parser, BlockProcessor processor, string label, string meaning)
    : InvisibleBlock(parser, processor)
{
    public string Label { get; } = label;

    public string Meaning { get; } = meaning;
}

/// <summary>
/// kramdown's <c>*[HTML]: Hyper Text Markup Language</c>, after <see href="https://kramdown.gettalong.org/syntax.html#abbreviations"/>:
/// each place with the abbreviation between characters that are no part of a word. Of several that fit the longest counts; of several
/// definitions of one the last. An attribute list below a definition applies to every place.
/// </summary>
internal sealed class KramdownAbbreviations : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Html());

    /// <summary>Marks the abbreviations in the text. Runs after the text is parsed.</summary>
    public static void Attach(MarkdownDocument document)
    {
        var blocks = DocumentData.Of<List<AbbreviationBlock>>(document);
        if (blocks.Count == 0)
            return;
        var known = new Definitions(blocks);
        foreach (var literal in document.Descendants<LiteralInline>().ToList())
        {
            if (literal.Parent is not (RawSpanInline or LinkInline { IsImage: true }))
                Mark(literal, known);
        }
    }

    private static void Mark(LiteralInline literal, Definitions known)
    {
        var text = literal.Content;
        var (inline, start) = ((Inline)literal, text.Start);
        for (var at = text.Start; at <= text.End; at++)
        {
            var isInWord = at > text.Start ? IsWord(text.Text, at - 1) : IsWordAtEnd(literal.PreviousSibling);
            if (isInWord || known.LongestAt(text.Text, at, text.End + 1, IsWordAtStart(literal.NextSibling)) is not { } fitting)
                continue;
            var offset = literal.Span.Start - text.Start;
            var marked = new AbbreviationInline(new Abbreviation(fitting.Parser!) { Label = fitting.Label, Text = new(fitting.Meaning) })
            {
                Span = new SourceSpan(at + offset, at + fitting.Label.Length - 1 + offset),
            };
            if (fitting.TryGetAttributes() is { } attributes)
                attributes.CopyTo(marked.GetAttributes(), mergeIdAndProperties: true, shared: false);
            inline = Insert(inline, TextOf(literal, start, at - 1));
            inline.InsertAfter(marked);
            inline = marked;
            at += fitting.Label.Length - 1;
            start = at + 1;
        }

        if (inline == literal)
            return;
        Insert(inline, TextOf(literal, start, text.End));
        literal.Remove();
    }

    private static LiteralInline TextOf(LiteralInline literal, int start, int end)
    {
        var offset = literal.Span.Start - literal.Content.Start;
        return new LiteralInline(new StringSlice(literal.Content.Text, start, end)) { Span = new SourceSpan(start + offset, end + offset) };
    }

    // Returns the last inline: empty text is left out.
    private static Inline Insert(Inline inline, LiteralInline next)
    {
        if (next.Content.IsEmpty)
            return inline;
        inline.InsertAfter(next);
        return next;
    }

    // Signs that turned out to be text are texts of their own.
    private static bool IsWordAtEnd(Inline? inline) =>
        inline is LiteralInline { Content: { IsEmpty: false } text } && IsWord(text.Text, text.End);

    private static bool IsWordAtStart(Inline? inline) =>
        inline is LiteralInline { Content: { IsEmpty: false } text } && IsWord(text.Text, text.Start);

    // Ruby's `\w`: ASCII alone.
    private static bool IsWord(string text, int at) => char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_';

    // Every label that the text begins with also begins the last label, in ordinal order, that is not behind the text.
    private sealed class Definitions
    {
        // Nobody abbreviates with a longer text, and each of a chain of labels that begin with each other may have to be looked at.
        private const int Longest = 100;

        private readonly ImmutableArray<AbbreviationBlock> sorted;

        // For each label the place of the longest other one that it begins with; -1 for none.
        private readonly int[] shorter;

        public Definitions(IEnumerable<AbbreviationBlock> blocks)
        {
            sorted =
            [
                .. blocks
                    .Where(block => block.Label.Length <= Longest)
                    .GroupBy(block => block.Label, (_, same) => same.Last())
                    .OrderBy(block => block.Label, StringComparer.Ordinal),
            ];
            shorter = new int[sorted.Length];
            for (var i = 0; i < sorted.Length; i++)
            {
                shorter[i] = i - 1;
                while (shorter[i] >= 0 && !sorted[i].Label.StartsWith(sorted[shorter[i]].Label, StringComparison.Ordinal))
                    shorter[i] = shorter[shorter[i]];
            }
        }

        /// <param name="end">One past the last character of the text, 0-based.</param>
        /// <param name="isWordBehind">Whether the word goes on after the text.</param>
        /// <returns>Null for none.</returns>
        public AbbreviationBlock? LongestAt(string text, int at, int end, bool isWordBehind)
        {
            var rest = text.AsSpan(at, end - at);
            var i = LastUpTo(rest);
            if (i < 0)
                return null;
            var shared = rest.CommonPrefixLength(sorted[i].Label);
            for (; i >= 0; i = shorter[i])
            {
                var length = sorted[i].Label.Length;
                if (length <= shared && !(length == rest.Length ? isWordBehind : IsWord(text, at + length)))
                    return sorted[i];
            }

            return null;
        }

        private int LastUpTo(ReadOnlySpan<char> text)
        {
            var (low, high) = (0, sorted.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (sorted[middle].Label.AsSpan().SequenceCompareTo(text) <= 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low - 1;
        }
    }

    private sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = ['*'];

        public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan();
            if (processor.IsCodeIndent || !line.StartsWith("*["))
                return BlockState.None;
            var end = line.IndexOf("]:");
            if (end < 3 || TextPipes.MakeTable(processor))
                return BlockState.None;
            var block = new AbbreviationBlock(this, processor, line[2..end].ToString(), line[(end + 2)..].Trim().ToString());
            DocumentData.Of<List<AbbreviationBlock>>(processor.Document).Add(block);
            return block.Open(processor);
        }
    }

    private sealed class Html : HtmlObjectRenderer<AbbreviationInline>
    {
        protected override void Write(HtmlRenderer renderer, AbbreviationInline inline)
        {
            if (!renderer.EnableHtmlForInline)
            {
                renderer.WriteEscape(inline.Abbreviation.Label);
                return;
            }

            renderer.Write("<abbr").WriteAttributes(inline);
            if (!inline.Abbreviation.Text.IsEmpty)
                renderer.Write(" title=\"").WriteEscape(ref inline.Abbreviation.Text).Write('"');
            renderer.Write('>').WriteEscape(inline.Abbreviation.Label).Write("</abbr>");
        }
    }
}
