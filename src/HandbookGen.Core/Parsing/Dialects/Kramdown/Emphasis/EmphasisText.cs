using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// One position of a text in which emphasis is looked for: a sign, or an element that emphasis contains whole or not at all.
/// </summary>
/// <param name="First">The signs that it is one of, or the element.</param>
/// <param name="Last">The end tag of an element, and what ends struck out text; otherwise <paramref name="First"/>.</param>
/// <param name="Sign"><c>*</c> or <c>_</c>; <c>'\0'</c> for an element.</param>
/// <param name="At">The offset of the sign in <paramref name="Text"/>; for an element, its index among its siblings.</param>
internal readonly record struct EmphasisToken(Inline First, Inline Last, char Sign = '\0', string Text = "", int At = 0);

/// <summary>
/// Where emphasis ends, as in kramdown: one sign is emphasis and two are strong; neither stands inside one of its kind. What is inside
/// looks for its end first, and where it has none its signs are text. kramdown tries and goes back; here the ends are found once, from the
/// end of the text to its start, for each kind of emphasis that a position may be in, so the time is linear.
/// </summary>
internal sealed class EmphasisText
{
    // Kinds that contain no other kind come first, because the others ask for their ends.
    private static readonly ImmutableArray<Kind> Kinds =
    [
        new(false, '*', true),
        new(true, '*', true),
        new(false, '_', true),
        new(true, '_', true),
        new(false, '*', false),
        new(true, '*', false),
        new(false, '_', false),
        new(true, '_', false),
    ];

    private readonly List<EmphasisToken> tokens;

    // By kind, then by position: the position of the signs that end emphasis of that kind, or -1.
    private readonly int[][] ends = new int[Kinds.Length][];

    public EmphasisText(List<EmphasisToken> tokens)
    {
        this.tokens = tokens;
        foreach (var kind in Kinds)
            Array.Fill(ends[kind.Index] = new int[tokens.Count + 1], -1);
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            foreach (var kind in Kinds)
                ends[kind.Index][i] = EndOf(kind, i, isBehindText: true);
        }
    }

    /// <summary>How many signs are one here, at most two.</summary>
    public int RunAt(int position) => IsSign(position + 1, position) ? 2 : 1;

    /// <summary>Finds the emphasis that begins at a sign.</summary>
    /// <returns>Its number of signs, and the position of those that end it; null if none does.</returns>
    /// <param name="isDirect">Whether the text is that of emphasis, and not of an element in it.</param>
    public (int Signs, int End)? Open(int position, bool isInEmphasis, bool isInStrong, bool isDirect)
    {
        var run = RunAt(position);
        if (!CanOpen(position, run) || (run == 2 ? isInStrong : isInEmphasis))
            return null;
        var sign = tokens[position].Sign;
        var end = EndOf(new Kind(run == 2, sign, run == 2 ? isInEmphasis : isInStrong), position + run, isBehindText: false);
        if (end >= 0)
            return (run, end);
        if (run == 1 || isDirect)
            return null;
        // Strong text that does not end may be emphasis that begins with a sign.
        end = EndOf(new Kind(false, sign, isInStrong), position + 1, isBehindText: false);
        return end < 0 ? null : (1, end);
    }

    private int EndOf(Kind kind, int position, bool isBehindText)
    {
        if (position >= tokens.Count)
            return -1;
        if (tokens[position].Sign == '\0')
            return ends[kind.Index][position + 1];
        if (isBehindText && IsEnd(kind, position))
            return position;
        var run = RunAt(position);
        if (!kind.IsFull && run == 2 != kind.IsStrong && CanOpen(position, run))
        {
            var inner = EndOf(new Kind(run == 2, tokens[position].Sign, true), position + run, isBehindText: false);
            if (inner >= 0)
                return ends[kind.Index][inner + run];
        }

        return ends[kind.Index][position + run];
    }

    private bool IsEnd(Kind kind, int position)
    {
        var (sign, isDouble) = (tokens[position].Sign, IsSign(position + 1, position));
        var isOfKind = sign == kind.Sign && (kind.IsStrong ? isDouble : !isDouble || IsSign(position + 2, position));
        return isOfKind
            && !IsBlank(CharAt(position, -1))
            && !(sign == '_' && IsWord(CharAt(position, kind.IsStrong ? 2 : 1), isDigitOne: true));
    }

    // `snake_case`, and `well-_known`, following kramdown.
    private bool CanOpen(int position, int run)
    {
        if (IsBlank(CharAt(position, run)))
            return false;
        var before = CharAt(position, -1);
        return tokens[position].Sign != '_'
            || !(IsWord(before, isDigitOne: false) || (before == '-' && IsWord(CharAt(position, -2), isDigitOne: false)));
    }

    private bool IsSign(int position, int previous) => position < tokens.Count && tokens[position].First == tokens[previous].First;

    private char CharAt(int position, int distance)
    {
        var token = tokens[position];
        var at = token.At + distance;
        return at >= 0 && at < token.Text.Length ? token.Text[at] : '\0';
    }

    private static bool IsWord(char c, bool isDigitOne) => char.IsLetter(c) || (isDigitOne && char.IsDigit(c));

    private static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    /// <param name="IsFull">Whether it stands in emphasis of the other kind, so that it contains none.</param>
    private readonly record struct Kind(bool IsStrong, char Sign, bool IsFull)
    {
        public int Index => (IsStrong ? 1 : 0) + (Sign == '_' ? 2 : 0) + (IsFull ? 4 : 0);
    }
}
