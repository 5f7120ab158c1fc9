using System.Text;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Hugo's typographer: curly quotes and apostrophes, and typographic symbols for <c>-- --- ... &lt;&lt; >></c>.
/// Quotes follow the rules of <see href="https://github.com/yuin/goldmark/blob/master/extension/typographer.go">goldmark</see>.
/// </summary>
internal sealed class Typographer : IMarkdownExtension
{
    private static readonly (string Typed, string Sign)[] Symbols =
    [
        ("---", "\u2014"),
        ("--", "\u2013"),
        ("...", "\u2026"),
        ("<<", "\u00AB"),
        (">>", "\u00BB"),
    ];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertAfter<AutolinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The quotes that are still open in one block, and where the same quote stands several times in a row.</summary>
    private sealed class BlockState
    {
        private int runStart;

        private int runEnd;

        public int Single { get; set; }

        public int Double { get; set; }

        /// <summary>The offset after the last of the quotes at the start of the slice; each is read once.</summary>
        public int EndOfRun(StringSlice slice)
        {
            if (slice.Start >= runStart && slice.Start < runEnd)
                return runEnd;
            var end = slice.Start + 1;
            while (end <= slice.End && slice.Text[end] == slice.CurrentChar)
                end++;
            (runStart, runEnd) = (slice.Start, end);
            return end;
        }
    }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['-', '.', '<', '>', '\'', '"'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            // Markdig clears its parsers' states before each block.
            var state = (BlockState)(processor.ParserStates[Index] ??= new BlockState());
            if (slice.CurrentChar is '\'' or '"')
            {
                var quote = slice.CurrentChar == '"' ? DoubleQuote(slice, state) : SingleQuote(slice, state);
                return quote is not null && Replace(processor, ref slice, 1, quote);
            }

            foreach (var (typed, sign) in Symbols)
            {
                if (slice.Match(typed))
                    return Replace(processor, ref slice, typed.Length, sign);
            }

            return false;
        }

        private static bool Replace(InlineProcessor processor, ref StringSlice slice, int length, string sign)
        {
            var start = processor.GetSourcePosition(slice.Start);
            processor.Inline = new LiteralInline(sign) { Span = new SourceSpan(start, start + length - 1) };
            slice.Start += length;
            return true;
        }
    }

    private static string? DoubleQuote(StringSlice slice, BlockState open)
    {
        var (canOpen, canClose) = Flanks(slice, open);
        if (canOpen && !canClose)
        {
            open.Double++;
            return "\u201C";
        }

        // In `6""`, the first quote is an inch mark.
        if (open.Double == 0 || !Closes(slice, canOpen, canClose) || (slice.PeekChar() == '"' && Rune.IsDigit(Before(slice))))
            return null;
        open.Double--;
        return "\u201D";
    }

    private static string? SingleQuote(StringSlice slice, BlockState open)
    {
        var (canOpen, canClose) = Flanks(slice, open);
        if (IsApostrophe(slice, canOpen && !canClose))
            return "\u2019";
        if (canOpen && !canClose)
        {
            if (IsContraction(slice))
                return "\u2019";
            open.Single++;
            return "\u2018";
        }

        // Plurals and contractions: the Smiths' house, doin' well.
        if (HasTwoBytesBehind(slice) && !char.IsDigit(slice.PeekChar()))
            return "\u2019";
        if (open.Single == 0 || !Closes(slice, canOpen, canClose))
            return null;
        open.Single--;
        return "\u2019";
    }

    private static bool IsApostrophe(StringSlice slice, bool opensOnly)
    {
        var next = slice.PeekChar();
        var before = Before(slice);
        // Decades: the '90s.
        if (
            opensOnly
            && char.IsAsciiDigit(next)
            && char.IsAsciiDigit(slice.PeekChar(2))
            && slice.PeekChar(3) == 's'
            && IsEndOfWord(slice.PeekChar(4))
        )
            return true;
        // 'twas, 'em, 'n', 'less.
        if (next is 't' or 'e' or 'n' or 'l' && (Rune.IsWhiteSpace(before) || Rune.IsPunctuation(before)))
            return true;
        return Rune.IsLetterOrDigit(before) && Rune.IsLetter(After(slice, 1));
    }

    // The rest of 's 'm 't 'd 've 'll 're after an element: `code`'s.
    private static bool IsContraction(StringSlice slice) =>
        (slice.PeekChar(), slice.PeekChar(2)) switch
        {
            ('s' or 'm' or 't' or 'd', var next) when IsEndOfWord(next) => true,
            ('v', 'e') or ('l', 'l') or ('r', 'e') => IsEndOfWord(slice.PeekChar(3)),
            _ => false,
        };

    // A quote that could open or close closes at the end of a sentence. Goldmark looks at bytes: no sign that has several of them ends one.
    private static bool Closes(StringSlice slice, bool canOpen, bool canClose) =>
        canClose
        && (!canOpen || (char.IsAscii(slice.PeekChar()) && char.IsPunctuation(slice.PeekChar()) && IsEndOfWord(slice.PeekChar(2))));

    // On the same line, with its end.
    private static bool HasTwoBytesBehind(StringSlice slice) =>
        slice.PeekChar() is not ('\0' or '\n') and var next && (!char.IsAscii(next) || slice.PeekChar(2) != '\0');

    private static bool IsEndOfWord(char c) => c == '\0' || char.IsWhiteSpace(c) || IsAsciiPunctuation(c);

    private static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    // Of several same quotes, each is in front of what follows the last.
    private static (bool CanOpen, bool CanClose) Flanks(StringSlice slice, BlockState state)
    {
        var (before, after) = (Before(slice), After(slice, state.EndOfRun(slice) - slice.Start));
        var (isSpaceBefore, isSpaceAfter) = (Rune.IsWhiteSpace(before), Rune.IsWhiteSpace(after));
        var (isPunctuationBefore, isPunctuationAfter) = (IsPunctuation(before), IsPunctuation(after));
        var canOpen = !isSpaceAfter && (!isPunctuationAfter || isSpaceBefore || isPunctuationBefore);
        var canClose = !isSpaceBefore && (!isPunctuationBefore || isSpaceAfter || isPunctuationAfter);
        return (canOpen, canClose);
    }

    private static bool IsPunctuation(Rune rune) => Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);

    // The text counts as surrounded by spaces.
    private static Rune Before(StringSlice slice)
    {
        var c = slice.PeekCharExtra(-1);
        if (c == '\0')
            return new Rune(' ');
        return char.IsLowSurrogate(c) && Rune.TryCreate(slice.PeekCharExtra(-2), c, out var pair) ? pair : RuneOf(c);
    }

    private static Rune After(StringSlice slice, int offset)
    {
        var c = slice.PeekChar(offset);
        if (c == '\0')
            return new Rune(' ');
        return char.IsHighSurrogate(c) && Rune.TryCreate(c, slice.PeekChar(offset + 1), out var pair) ? pair : RuneOf(c);
    }

    private static Rune RuneOf(char c) => Rune.TryCreate(c, out var rune) ? rune : Rune.ReplacementChar;
}
