namespace HandbookGen.Parsing.Yaml;

/// <summary>A line as a writer sees it, for explaining text that is not YAML. All positions are offsets into the text.</summary>
/// <param name="Start">First character of the line.</param>
/// <param name="Content">First character that is not a space, a tab or the <c>-</c> of a list item.</param>
/// <param name="End">End of the line without trailing white space.</param>
/// <param name="KeyEnd">The <c>:</c> after the key; -1 when the line has no key.</param>
/// <param name="ValueStart">First character of the value; <paramref name="Content"/> when the line has no key.</param>
internal readonly record struct YamlLine(int Start, int Content, int End, int KeyEnd, int ValueStart)
{
    /// <summary>The number of characters before the content.</summary>
    public int Column => Content - Start;

    public static IEnumerable<YamlLine> All(string text) => From(text, 0);

    /// <summary>The lines from an offset on.</summary>
    /// <param name="start">First character of a line.</param>
    public static IEnumerable<YamlLine> From(string text, int start)
    {
        while (start < text.Length)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            yield return At(text, start, end);
            start = end + 1;
        }
    }

    /// <summary>The line that contains a character.</summary>
    public static YamlLine Containing(string text, int offset)
    {
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', start);
        return At(text, start, end < 0 ? text.Length : end);
    }

    /// <summary>Start of the next line that has a key, or the end of the text.</summary>
    public static int NextKey(string text, YamlLine line)
    {
        foreach (var next in From(text, line.Next(text)))
        {
            if (next.KeyEnd >= 0)
                return next.Start;
        }

        return text.Length;
    }

    /// <summary>Offset of the closing quote, or -1.</summary>
    /// <param name="open">The opening <c>"</c> or <c>'</c>.</param>
    public static int ClosingQuote(string text, int open)
    {
        var quote = text[open];
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
                i++;
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == '\'')
                i++;
            else if (text[i] == quote)
                return i;
        }

        return -1;
    }

    /// <summary>Offset of the bracket that closes a list or map, or -1.</summary>
    /// <param name="open">The opening <c>[</c> or <c>{</c>.</param>
    public static int ClosingBracket(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '[' or '{')
                depth++;
            else if (text[i] is ']' or '}' && --depth == 0)
                return i;
            else if (text[i] is '"' or '\'' && text[i - 1] is ' ' or '[' or '{' or ',' && ClosingQuote(text, i) is var close and > 0)
                i = close;
        }

        return -1;
    }

    private int Next(string text) => text.IndexOf('\n', End) is var newline and >= 0 ? newline + 1 : text.Length;

    private static YamlLine At(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t' or '\r')
            end--;
        var content = start;
        while (content < end && (text[content] is ' ' or '\t' || IsItem(text, content, end)))
            content++;
        var keyEnd = FindKeyEnd(text, content, end);
        var value = keyEnd < 0 ? content : keyEnd + 1;
        while (value < end && text[value] is ' ' or '\t')
            value++;
        return new YamlLine(start, content, end, keyEnd, value);
    }

    private static bool IsItem(string text, int at, int end) => text[at] == '-' && (at + 1 == end || text[at + 1] == ' ');

    private static int FindKeyEnd(string text, int start, int end)
    {
        if (start == end || text[start] is '#' or '"' or '\'' or '[' or '{')
            return -1;
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t'))
                return i;
            if (text[i] == '#' && text[i - 1] == ' ')
                return -1;
        }

        return -1;
    }
}
