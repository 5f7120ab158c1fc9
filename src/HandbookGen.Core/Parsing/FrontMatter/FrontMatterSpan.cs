namespace HandbookGen.Parsing;

/// <summary>The fence that a page begins with.</summary>
public enum FrontMatterFence
{
    /// <summary>No front matter.</summary>
    None,

    /// <summary>YAML between two <c>---</c> lines.</summary>
    Yaml,

    /// <summary>A <c>---</c> line without a second one.</summary>
    Unclosed,

    /// <summary>A <c>+++</c> line, Hugo's fence for TOML.</summary>
    Toml,
}

/// <summary>The place of a page's front matter. All numbers are offsets into the page.</summary>
/// <param name="Fence">The fence that the page begins with.</param>
/// <param name="Start">Start of the opening line; blank lines may precede it.</param>
/// <param name="OpenEnd">End of the opening line, without its line break.</param>
/// <param name="YamlStart">Start of the line below the opening line.</param>
/// <param name="YamlEnd">Start of the closing line.</param>
/// <param name="BlockEnd">End of the closing line, without its line break.</param>
/// <param name="BodyStart">Start of the first line of text.</param>
public readonly record struct FrontMatterSpan(
    FrontMatterFence Fence,
    int Start,
    int OpenEnd,
    int YamlStart,
    int YamlEnd,
    int BlockEnd,
    int BodyStart
)
{
    /// <summary>Finds the front matter without parsing it.</summary>
    /// <param name="text">A whole page without a byte order mark.</param>
    public static FrontMatterSpan FindEnd(string text)
    {
        var start = FirstLineWithText(text);
        var opening = LineAt(text, start);
        if (opening is not ("---" or "+++"))
            return default;

        var yamlStart = NextLine(text, start);
        var openEnd = start + opening.Length;
        for (var line = yamlStart; line < text.Length; line = NextLine(text, line))
        {
            if (text[line] != opening[0] || !LineAt(text, line).SequenceEqual(opening))
                continue;
            var fence = opening is "---" ? FrontMatterFence.Yaml : FrontMatterFence.Toml;
            return new FrontMatterSpan(fence, start, openEnd, yamlStart, line, line + 3, NextLine(text, line));
        }

        var unclosed = opening is "---" ? FrontMatterFence.Unclosed : FrontMatterFence.Toml;
        var body = FirstBlankLine(text, yamlStart);
        return new FrontMatterSpan(unclosed, start, openEnd, yamlStart, body, body, body);
    }

    private static int FirstLineWithText(string text)
    {
        var line = 0;
        while (line < text.Length && LineAt(text, line).IsEmpty)
            line = NextLine(text, line);
        return line;
    }

    // Unclosed front matter most likely ends at the first blank line.
    private static int FirstBlankLine(string text, int from)
    {
        var line = from;
        while (line < text.Length && !LineAt(text, line).IsEmpty)
            line = NextLine(text, line);
        return line;
    }

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny('\r', '\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd(" \t");
    }

    private static int NextLine(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (length < 0)
            return text.Length;
        var end = start + length;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
