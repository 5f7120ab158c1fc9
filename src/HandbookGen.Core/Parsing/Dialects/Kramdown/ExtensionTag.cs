namespace HandbookGen.Parsing.Dialects;

/// <summary>kramdown's <c>{::name key="value"}</c> or <c>{::name /}</c>.</summary>
/// <param name="Name">Word characters.</param>
/// <param name="Attributes">The attributes after the name.</param>
/// <param name="IsClosed">Whether it ends with <c>/}</c> and has no text.</param>
/// <param name="End">One past its <c>}</c>.</param>
internal sealed record ExtensionTag(string Name, AttributeList Attributes, bool IsClosed, int End)
{
    /// <summary>Whether its raw text is meant for HTML: <c>type</c> lists the formats, and without it all formats match.</summary>
    public bool IsForHtml
    {
        get
        {
            var type = Attributes.Pairs.FirstOrDefault(pair => pair.Key == "type").Value;
            return string.IsNullOrWhiteSpace(type) || type.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains("html");
        }
    }

    /// <summary>Reads the tag that starts at <paramref name="start"/>; null if there is none.</summary>
    public static ExtensionTag? Read(string text, int start, int end)
    {
        if (start + 3 >= end || text[start] != '{' || text[start + 1] != ':' || text[start + 2] != ':')
            return null;
        var nameEnd = EndOfWord(text, start + 3, end);
        if (nameEnd == start + 3 || nameEnd >= end)
            return null;
        var close = text[nameEnd] == '}' ? nameEnd : KramdownAttributes.FindEnd(text, nameEnd, end);
        if (close < 0)
            return null;
        var isClosed = text[close - 1] == '/';
        var bodyEnd = isClosed ? close - 1 : close;
        if (bodyEnd > nameEnd && !char.IsWhiteSpace(text[nameEnd]))
            return null;
        return new ExtensionTag(text[(start + 3)..nameEnd], KramdownAttributes.Read(text, nameEnd, bodyEnd), isClosed, close + 1);
    }

    /// <summary>The end of <c>{:/}</c> or <c>{:/name}</c> at <paramref name="start"/>; -1 if neither is there.</summary>
    public static int EndOfStop(string text, int start, int end, string name)
    {
        if (start + 3 >= end || text[start] != '{' || text[start + 1] != ':' || text[start + 2] != '/')
            return -1;
        var at = start + 3;
        if (text.AsSpan(at, end - at).StartsWith(name, StringComparison.Ordinal))
            at += name.Length;
        return at < end && text[at] == '}' ? at + 1 : -1;
    }

    private static int EndOfWord(string text, int at, int end)
    {
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return at;
    }
}
