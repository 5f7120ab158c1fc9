namespace HandbookGen.Parsing.Yaml;

/// <summary>Values that YAML accepts but the writer did not mean, and mistakes that only other parsers reject.</summary>
internal static class ValueMistakes
{
    /// <summary>
    /// In YAML, <c>channel: #gtm</c> has a comment for a value, which nobody means; <c>channel: # none yet</c> is a comment on purpose.
    /// </summary>
    /// <param name="from">Where the value is missing.</param>
    public static YamlMistake? LostValue(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t')
            from++;
        if (from + 1 >= text.Length || text[from] != '#' || char.IsWhiteSpace(text[from + 1]) || text[from + 1] == '#')
            return null;
        var end = YamlLine.Containing(text, from).End;
        var shown = YamlMistakes.Shown(text[from..end]);
        return new YamlMistake(from, end, $"'{shown}' begins with '#', so YAML reads it as a comment.", YamlMistakes.Quote(text, from));
    }

    /// <summary><c>!important</c> and other tags that no parser knows.</summary>
    /// <param name="from">The <c>!</c>, or the anchor before it.</param>
    public static YamlMistake Tag(string text, int from)
    {
        var end = from;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        var shown = YamlMistakes.Shown(text[from..end]);
        return new YamlMistake(from, end, $"'{shown}' begins with '!', which marks a type in YAML.", YamlMistakes.Quote(text, from));
    }

    /// <summary>YamlDotNet accepts tabs in some places where other parsers do not.</summary>
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
    /// <param name="from">An offset in the line, or in one above it.</param>
    public static YamlMistake EmptyKey(string text, int from)
    {
        var colon = YamlLine
            .From(text, YamlLine.Containing(text, from).Start)
            .FirstOrDefault(line => line.Content < line.End && text[line.Content] == ':')
            .Content;
        return new YamlMistake(colon, colon + 1, "The key before ':' is missing.", "Write 'key: value'.");
    }
}
