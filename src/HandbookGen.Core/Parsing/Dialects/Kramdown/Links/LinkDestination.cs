using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The contents of a link's parentheses: a URL, which may contain spaces and balanced parentheses, and a quoted title.</summary>
/// <param name="Url">As written, trimmed.</param>
/// <param name="UrlSpan">Its offsets in the source text.</param>
/// <param name="Title">Null if there is none.</param>
/// <param name="End">One past the closing parenthesis.</param>
internal sealed record LinkDestination(string Url, SourceSpan UrlSpan, string? Title, int End)
{
    /// <summary>Reads from a <c>(</c>; null if the link is not closed.</summary>
    public static LinkDestination? Read(string text, int open, int end, LinkText brackets, FailedSearches failed)
    {
        if (open + 1 < end && text[open + 1] == '<')
            return ReadAngled(text, open + 2, end, failed);
        var close = brackets.CloseOfParenthesis(open);
        var title = brackets.NextTitle(open + 1);
        if (close >= 0 && (title < 0 || title > close))
            return Of(text, open + 1, close, null, close + 1);
        return title < 0 || ReadTitle(text, title, end, failed) is not var (value, after) ? null : Of(text, open + 1, title, value, after);
    }

    /// <summary>The offset of the first <c>></c> on the rest of a line; -1 if there is none.</summary>
    public static int CloseOfAngle(string text, int start, int end, FailedSearches failed)
    {
        var found = failed.First("> or line end", text, start, end, (text, at, end) => text.IndexOfAny(['>', '\n'], at, end - at));
        return found < end && text[found] == '>' ? found : -1;
    }

    private static LinkDestination? ReadAngled(string text, int start, int end, FailedSearches failed)
    {
        var close = CloseOfAngle(text, start, end, failed);
        if (close < 0)
            return null;
        if (close + 1 < end && text[close + 1] == ')')
            return Of(text, start, close, null, close + 2);
        return ReadTitle(text, close + 1, end, failed) is var (title, after) ? Of(text, start, close, title, after) : null;
    }

    /// <summary>Reads <c>"title")</c>; the first quote followed by a closing parenthesis ends the title.</summary>
    private static (string Title, int End)? ReadTitle(string text, int at, int end, FailedSearches failed)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        if (at >= end || text[at] is not ('"' or '\''))
            return null;
        var quote = text[at];
        var what = quote == '"' ? "\")" : "')";
        if (failed.Contain(what, text, at, end))
            return null;
        for (var i = at + 2; i < end; i++)
        {
            if (text[i] != quote)
                continue;
            var after = i + 1;
            while (after < end && char.IsWhiteSpace(text[after]))
                after++;
            if (after < end && text[after] == ')')
                return (text[(at + 1)..i], after + 1);
        }

        failed.Add(what, text, at, end);
        return null;
    }

    private static LinkDestination Of(string text, int start, int end, string? title, int after)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new LinkDestination(text[start..end], new SourceSpan(start, end - 1), title, after);
    }
}
