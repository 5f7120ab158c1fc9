namespace HandbookGen.Parsing;

/// <summary>Recognizes references to definitions that the page does not have. A defined reference is a link, not text.</summary>
internal static class ReferenceAsText
{
    private const int Longest = 200;

    /// <summary>The reference whose first <c>]</c> is at an offset, and its label; null for other brackets.</summary>
    public static (Range Reference, Range Label)? Around(string text, int close)
    {
        if ((close > 0 && text[close - 1] == '\\') || Opening(text, close) is not { } open || open + 1 == close)
            return null;
        return text[open + 1] == '^' ? Footnote(text, open, close) : Link(text, open, close);
    }

    // [^1], but not a definition and no class of characters in a regular expression.
    private static (Range Reference, Range Label)? Footnote(string text, int open, int close)
    {
        var label = text.AsSpan(open + 2, close - open - 2);
        var next = close + 1 < text.Length ? text[close + 1] : '\n';
        return IsWord(label) && next is not (':' or '+' or '*' or '?' or '{' or '[' or '(') ? (open..(close + 1), (open + 1)..close) : null;
    }

    // [text][label], [text][]
    private static (Range Reference, Range Label)? Link(string text, int open, int close)
    {
        if (close + 1 >= text.Length || text[close + 1] != '[')
            return null;
        var before = open > 0 ? text[open - 1] : '\n';
        // list[0][1], and [[a][b]] of other markup.
        if (char.IsAsciiLetterOrDigit(before) || before is ']' or ')' or '[' or '_' or '\\' or '$')
            return null;
        var end = text.AsSpan(close + 2, Math.Min(Longest, text.Length - close - 2)).IndexOfAny("[]\r\n");
        if (end < 0 || text[close + 2 + end] != ']')
            return null;
        var written = text.AsSpan(open + 1, close - open - 1).Trim();
        var label = text.AsSpan(close + 2, end).Trim();
        var after = close + 3 + end;
        // Empty boxes, and several tags in a row: [Draft][WIP][Done]. The definition itself follows with a colon.
        if (written.IsEmpty || IsBox(written) || IsBox(label) || (after < text.Length && text[after] is ('[' or '(' or ':')))
            return null;
        var start = before == '!' ? open - 1 : open;
        var labelRange = end == 0 ? (open + 1)..close : (close + 2)..(close + 2 + end);
        return (start..after, labelRange);
    }

    private static bool IsBox(ReadOnlySpan<char> label) => label.Length == 1 && label[0] is ('x' or 'X');

    private static bool IsWord(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }

        // a-z
        return label.Length > 0 && !(label.Length >= 3 && label[1] == '-');
    }

    private static int? Opening(string text, int close)
    {
        for (var at = close - 1; at >= Math.Max(0, close - Longest) && text[at] is not (']' or '\r' or '\n'); at--)
        {
            if (text[at] == '[')
                return at > 0 && text[at - 1] == '\\' ? null : at;
        }

        return null;
    }
}
