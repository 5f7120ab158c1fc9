using HandbookGen.Parsing.Dialects;

namespace HandbookGen.Parsing;

/// <summary>Recognizes Markdown that ended up as text because it is incomplete or the dialect does not support it.</summary>
internal static class MarkupAsText
{
    // Real links and lists are shorter, and a page of brackets must not take quadratic time.
    private const int Longest = 400;

    /// <summary>The end of an attribute list such as <c>{: .note}</c> or <c>{#slas .note}</c>; null for other braces.</summary>
    public static int? EndOfAttributes(string text, int open)
    {
        if (open > 0 && text[open - 1] is '\\' or '{' or '$' or '%')
            return null;
        return ListAt(text, open, EndOfLine(text, open)) is var (list, end) && SaysSomething(list) ? end : null;
    }

    /// <summary>Reads the text of an attribute list in the form of either dialect; null for a broken one, and for other text.</summary>
    public static AttributeList? ListOf(string text) =>
        text is ['{', ..] && ListAt(text, 0, text.Length) is var (list, end) && end == text.Length ? list : null;

    /// <summary>The link whose text ends at a <c>]</c>, and its URL: <c>[text](a b.md)</c>, <c>[text] (/url/)</c>; or null.</summary>
    public static (Range Link, Range Url)? LinkAround(string text, int close)
    {
        var end = EndOfLine(text, close);
        var open = close + 1 < end && text[close + 1] == ' ' ? close + 2 : close + 1;
        if (close == 0 || open >= end || text[open] != '(' || text[close - 1] == '\\' || StartOfText(text, close) is not { } start)
            return null;
        var urlEnd = text.IndexOf(')', open, end - open);
        if (urlEnd < 0)
            return null;
        var url = text.AsSpan(open + 1, urlEnd - open - 1).Trim();
        // After a space, parentheses rarely contain a URL.
        return LooksLikeAddress(url, isCertain: open == close + 1) ? (start..(urlEnd + 1), (open + 1)..urlEnd) : null;
    }

    private static (AttributeList List, int End)? ListAt(string text, int open, int end)
    {
        if (open + 2 >= end)
            return null;
        if (text[open + 1] == ':')
        {
            var close = text[open + 2] is ':' or '/' ? -1 : KramdownAttributes.FindEnd(text, open + 2, end);
            return close >= 0 ? (KramdownAttributes.Read(text, open + 2, close), close + 1) : null;
        }

        return text[open + 1] is '#' or '.' ? GoldmarkAttributes.Read(text, open, end) : null;
    }

    private static bool SaysSomething(AttributeList list) =>
        list.Id is { Length: > 0 } || list.Classes.Any(name => name.Length > 0) || list.Pairs.Length > 0 || list.Names.Contains("toc");

    private static int? StartOfText(string text, int close)
    {
        var depth = 0;
        for (var at = close - 1; at >= Math.Max(0, close - Longest) && text[at] is not ('\r' or '\n'); at--)
        {
            if (text[at] is '[' or ']' && at > 0 && text[at - 1] == '\\')
                return null;
            if (text[at] == ']')
                depth++;
            else if (text[at] == '[' && depth-- == 0)
                return at > 0 && text[at - 1] == '!' ? at - 1 : at;
        }

        return null;
    }

    private static bool LooksLikeAddress(ReadOnlySpan<char> url, bool isCertain)
    {
        if (
            url.StartsWith("https:", StringComparison.Ordinal)
            || url.StartsWith("http:", StringComparison.Ordinal)
            || url.StartsWith("mailto:", StringComparison.Ordinal)
        )
            return true;
        if (url.StartsWith("/", StringComparison.Ordinal))
            return url.IndexOf(' ') < 0 || isCertain;
        return isCertain
            && (
                url.StartsWith("#", StringComparison.Ordinal)
                || url.StartsWith("./", StringComparison.Ordinal)
                || url.StartsWith("../", StringComparison.Ordinal)
                || url.EndsWith(".md", StringComparison.Ordinal)
                || url.EndsWith(".html", StringComparison.Ordinal)
            );
    }

    // Or the length limit, if that comes first.
    private static int EndOfLine(string text, int at)
    {
        var end = Math.Min(text.Length, at + Longest);
        var length = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        return length < 0 ? end : at + length;
    }
}
