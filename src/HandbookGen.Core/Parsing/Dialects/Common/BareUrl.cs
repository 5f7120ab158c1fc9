namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Finds the end of a bare URL or e-mail address in text, after goldmark's
/// <see href="https://github.com/yuin/goldmark/blob/master/extension/linkify.go">linkify</see>. Only ASCII counts, so a URL ends
/// before <c>）</c> and <c>。</c>. Each function reads its characters once.
/// </summary>
internal static class BareUrl
{
    // Longer host names are not recognized.
    private const int MaxHost = 256;

    private const int MaxLabel = 63;

    /// <summary>The end of a URL that starts with a scheme.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Offset of the scheme.</param>
    /// <param name="hostStart">Offset after <c>://</c>.</param>
    /// <param name="end">One past the last character that may be read.</param>
    /// <returns>One past its last character; -1 if there is no URL.</returns>
    public static int EndOfUrl(string text, int start, int hostStart, int end)
    {
        var at = EndOfHost(text, hostStart, end);
        if (at < 0)
            return -1;
        var port = at + 1;
        while (at < end && text[at] == ':' && port < end && char.IsAsciiDigit(text[port]))
            port++;
        at = port > at + 1 ? port : at;
        return TrimEnd(text, start, EndOfPath(text, at, end, hasDollar: true));
    }

    /// <summary>The end of a URL that starts with <c>www.</c>; -1 if there is none.</summary>
    public static int EndOfWww(string text, int start, int end)
    {
        var at = EndOfHost(text, start + "www.".Length, end);
        return at < 0 ? -1 : TrimEnd(text, start, EndOfPath(text, at, end, hasDollar: false));
    }

    /// <summary>The end of an e-mail address with its <c>@</c> at <paramref name="at"/>; -1 if there is none.</summary>
    public static int EndOfEmail(string text, int at, int end)
    {
        var stop = EndOfLabel(text, at + 1, end);
        if (stop < 0)
            return -1;
        var hasDot = false;
        while (stop < end && text[stop] == '.' && EndOfLabel(text, stop + 1, end) is var label and >= 0)
            (stop, hasDot) = (label, true);
        return hasDot && (stop >= end || text[stop] is not ('-' or '_')) ? stop : -1;
    }

    /// <summary>Whether the character is allowed before the <c>@</c> of an e-mail address.</summary>
    public static bool IsOfLocalPart(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c);

    // The host ends with the last label of lower-case letters; the rest is text.
    private static int EndOfHost(string text, int start, int end)
    {
        var limit = Math.Min(end, start + MaxHost + 1);
        var dot = -1;
        for (var i = start; i < limit && IsOfHost(text[i]); i++)
        {
            if (i > start && text[i] == '.' && i + 1 < end && char.IsAsciiLetterLower(text[i + 1]))
                dot = i;
        }

        if (dot < 0)
            return -1;
        var at = dot + 1;
        while (at < end && char.IsAsciiLetterLower(text[at]))
            at++;
        return at;
    }

    private static bool IsOfHost(char c) => char.IsAsciiLetterOrDigit(c) || "-@:%._+~#=".Contains(c);

    private static int EndOfPath(string text, int at, int end, bool hasDollar)
    {
        if (at >= end || text[at] is not ('/' or '#' or '?'))
            return at;
        at++;
        while (
            at < end
            && (char.IsAsciiLetterOrDigit(text[at]) || "-@:%_+.~#!?&/=();,'\">^{}[]`".Contains(text[at]) || (hasDollar && text[at] == '$'))
        )
            at++;
        return at;
    }

    private static int EndOfLabel(string text, int start, int end)
    {
        if (start >= end || !char.IsAsciiLetterOrDigit(text[start]))
            return -1;
        var stop = start + 1;
        for (var i = stop; i < Math.Min(end, start + MaxLabel) && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '-'); i++)
        {
            if (text[i] != '-')
                stop = i + 1;
        }

        return stop;
    }

    // Trailing punctuation belongs to the sentence, and so does a closing parenthesis that was opened before the URL.
    private static int TrimEnd(string text, int start, int end)
    {
        end = text[end - 1] switch
        {
            '.' => end - 1,
            ')' => end - UnopenedBrackets(text.AsSpan(start, end - start)),
            ';' => StartOfEntity(text, start, end),
            _ => end,
        };
        while (end > start + 1 && "?!.,:*_~".Contains(text[end - 1]))
            end--;
        return end;
    }

    private static int UnopenedBrackets(ReadOnlySpan<char> url) => Math.Max(0, url.Count(')') - url.Count('('));

    private static int StartOfEntity(string text, int start, int end)
    {
        var i = end - 2;
        while (i >= start && char.IsAsciiLetterOrDigit(text[i]))
            i--;
        return i < end - 2 && i >= start && text[i] == '&' ? i : end;
    }
}
