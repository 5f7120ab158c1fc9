namespace HandbookGen.Parsing.Yaml;

/// <summary>What YAML allows and a writer did not mean, and what only other programs refuse.</summary>
internal static class ValueMistakes
{
    /// <summary><c>channel: #gtm</c> is a comment to YAML; <c>channel: # none yet</c> is one to its writer as well.</summary>
    /// <param name="from">Where the value is missing.</param>
    public static YamlMistake? LostValue(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t')
            from++;
        if (from + 1 >= text.Length || text[from] != '#' || char.IsWhiteSpace(text[from + 1]) || text[from + 1] == '#')
            return null;
        var end = YamlLine.Containing(text, from).End;
        var shown = YamlMistakes.Shown(text[from..end]);
        return new YamlMistake(from, end, $"'{shown}' is a comment, because it begins with '#'.", YamlMistakes.Quote(text, from));
    }

    /// <summary><c>!important</c> and other types that no program knows.</summary>
    /// <param name="from">The <c>!</c>, or the anchor before it.</param>
    public static YamlMistake Tag(string text, int from)
    {
        var end = from;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        var shown = YamlMistakes.Shown(text[from..end]);
        return new YamlMistake(
            from,
            end,
            $"'{shown}' begins with '!', which gives a value a type in YAML.",
            YamlMistakes.Quote(text, from)
        );
    }

    /// <summary>YamlDotNet lets a tab pass in some places, where the next program that reads the page does not.</summary>
    /// <param name="valueStart">A key, or an item of a list.</param>
    public static YamlMistake? Tab(string text, int valueStart)
    {
        var from = valueStart;
        while (from > 0 && text[from - 1] is ' ' or '\t' or '-')
            from--;
        var tab = text.IndexOf('\t', from, valueStart - from);
        return tab >= 0 && (from == 0 || text[from - 1] == '\n')
            ? new YamlMistake(tab, tab + 1, LineMistakes.TabMessage, LineMistakes.TabHelp)
            : null;
    }

    /// <summary>A line that begins with <c>:</c>.</summary>
    /// <param name="from">In the line, or in one above it.</param>
    public static YamlMistake EmptyKey(string text, int from)
    {
        var colon = YamlLine
            .From(text, YamlLine.Containing(text, from).Start)
            .FirstOrDefault(line => line.Content < line.End && text[line.Content] == ':')
            .Content;
        return new YamlMistake(colon, colon + 1, "There is no key before the ':'.", "Write 'key: value'.");
    }
}
