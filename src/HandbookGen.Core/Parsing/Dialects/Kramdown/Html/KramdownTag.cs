namespace HandbookGen.Parsing.Dialects;

/// <summary>A tag as kramdown accepts it: stricter than browsers, with unquoted values of one word.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="IsClosing">Written <c>&lt;/name></c>.</param>
/// <param name="IsSelfClosing">Written <c>&lt;name/></c>.</param>
/// <param name="Markdown">The value of its <c>markdown</c> attribute; null if absent.</param>
/// <param name="End">One past its <c>></c>.</param>
internal readonly record struct KramdownTag(string Name, bool IsClosing, bool IsSelfClosing, string? Markdown, int End)
{
    /// <summary>The tag at an offset; null if the characters are not a tag.</summary>
    /// <param name="at">The offset of the <c>&lt;</c>.</param>
    public static KramdownTag? Read(string text, int at)
    {
        var isClosing = at + 1 < text.Length && text[at + 1] == '/';
        var nameStart = at + (isClosing ? 2 : 1);
        var end = EndOfName(text, nameStart);
        if (end == nameStart)
            return null;
        var name = text[nameStart..end].ToLowerInvariant();
        string? markdown = null;
        while (true)
        {
            var blank = SkipWhitespace(text, end);
            if (blank >= text.Length)
                return null;
            if (text[blank] == '>')
                return new KramdownTag(name, isClosing, false, markdown, blank + 1);
            if (!isClosing && text[blank] == '/' && blank + 1 < text.Length && text[blank + 1] == '>')
                return new KramdownTag(name, false, true, markdown, blank + 2);
            if (isClosing || blank == end || ReadAttribute(text, blank) is not var (key, value, attributeEnd))
                return null;
            if (key == "markdown")
                markdown = value;
            end = attributeEnd;
        }
    }

    private static (string Key, string Value, int End)? ReadAttribute(string text, int start)
    {
        var keyEnd = EndOfName(text, start);
        if (keyEnd == start)
            return null;
        var key = text[start..keyEnd].ToLowerInvariant();
        var at = SkipWhitespace(text, keyEnd);
        if (at >= text.Length || text[at] != '=')
            return (key, "", keyEnd);
        at = SkipWhitespace(text, at + 1);
        if (at >= text.Length)
            return null;
        if (text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);
            return close < 0 ? null : (key, text[(at + 1)..close], close + 1);
        }

        var valueEnd = at;
        while (valueEnd < text.Length && (char.IsLetterOrDigit(text[valueEnd]) || text[valueEnd] == '_'))
            valueEnd++;
        return valueEnd == at ? null : (key, text[at..valueEnd], valueEnd);
    }

    private static int EndOfName(string text, int at)
    {
        if (at >= text.Length || !(char.IsLetter(text[at]) || text[at] == '_'))
            return at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or ':'))
            at++;
        return at;
    }

    private static int SkipWhitespace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
