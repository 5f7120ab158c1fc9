namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// How far the parentheses of a link can reach. Without a bound, every <c>](</c> on a line would be scanned to the end of its paragraph.
/// </summary>
internal static class LinkAddressBound
{
    // Together with those around the URL, as in cmark.
    private const int DeepestParentheses = 32;

    /// <summary>The last character that can belong to the URL and the title; where there can be no link, one before its end.</summary>
    /// <param name="start">Offset of the opening parenthesis.</param>
    /// <param name="end">Offset of the last character of the text.</param>
    public static int Find(string text, int start, int end, FailedSearches failed)
    {
        var at = Skip(text, start + 1, end);
        var afterUrl = at <= end && text[at] == '<' ? EndOfAngled(text, at, end) : EndOfUrl(text, at, end);
        if (afterUrl < 0)
            return at;
        var title = Skip(text, afterUrl, end);
        return title > afterUrl && title <= end && text[title] == '(' ? EndOfTitle(text, title, end, failed) : end;
    }

    private static int Skip(string text, int at, int end)
    {
        while (at <= end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    // One past the URL; -1 if its parentheses nest too deep.
    private static int EndOfUrl(string text, int at, int end)
    {
        var depth = 0;
        for (; at <= end && !char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '(' && ++depth >= DeepestParentheses)
                return -1;
            else if (text[at] == ')' && depth-- == 0)
                break;
        }

        return at;
    }

    private static int EndOfAngled(string text, int at, int end)
    {
        for (at++; at <= end && text[at] is not ('<' or '>' or '\n' or '\r'); at++)
        {
            if (text[at] == '\\')
                at++;
        }

        return at + 1;
    }

    // A title in parentheses contains no others, so the first one that is not escaped ends it, or the link.
    private static int EndOfTitle(string text, int at, int end, FailedSearches failed)
    {
        if (failed.Contain("title", text, at, end))
            return at;
        for (var i = at + 1; i <= end; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '(')
                return i - 1;
            else if (text[i] == ')')
                return end;
        }

        failed.Add("title", text, at, end);
        return at;
    }
}
