using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>Explains why a text is not YAML, in a writer's words and at the characters to change.</summary>
internal static class YamlMistakes
{
    private const int LongestSuggestion = 80;
    private const int LongestValue = 60;

    /// <param name="source">The file, for ranges.</param>
    /// <param name="start">Offset of <paramref name="text"/> in the file.</param>
    /// <param name="text">The text that could not be parsed.</param>
    /// <param name="index">Where the parser stopped, often a line or more after the mistake.</param>
    public static Diagnostic Explain(SourceFile source, int start, string text, int index)
    {
        var mistake = Find(text, Math.Clamp(index, 0, text.Length));
        return FileDiagnostics.YamlSyntax.At(source.RangeAt(start + mistake.Start, start + mistake.End), mistake.Message, mistake.Help);
    }

    /// <summary>Advice to quote the value that begins at an offset, with the corrected line.</summary>
    public static string Quote(string text, int valueStart)
    {
        var line = YamlLine.Containing(text, valueStart);
        var value = text[valueStart..Math.Max(valueStart, line.End)];
        if (valueStart != line.ValueStart || value.Length > LongestSuggestion)
            return "Put the value in quotes.";
        if (value.IndexOf(" #", StringComparison.Ordinal) is var comment and > 0)
            value = value[..comment].TrimEnd();
        var quoted =
            value.Contains('"') && !value.Contains('\'')
                ? $"'{value}'"
                : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        return $"Put the value in quotes: {text[line.Content..valueStart]}{quoted}";
    }

    /// <summary>A value as a message shows it: long ones are cut.</summary>
    public static string Shown(string value)
    {
        if (value.Length <= LongestValue)
            return value;
        // Half of an emoji is not a character.
        var length = char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return value[..length] + "...";
    }

    private static YamlMistake Find(string text, int index)
    {
        var lines = YamlLine.All(text).Where(line => line.Content < line.End && text[line.Content] != '#').ToList();
        var at = lines.FindLastIndex(line => line.Start <= index);
        if (at < 0)
            return new YamlMistake(0, 0, "This is not YAML.", "Write one 'key: value' on each line.");

        if (KeyMistakes.MergeMark(text, lines) is { } mark)
            return mark;
        // The parser reads on as long as it can, so the cause is in this line or between it and the key above it.
        // A tab below it ends a value, too.
        if (TabBelow(text, lines, at) is { } tab)
            return tab;
        for (var i = at; i >= 0; i--)
        {
            if ((LineMistakes.Find(text, lines[i]) ?? MissingColon(text, lines, i)) is { } mistake)
                return mistake;
            if (i < at && lines[i].KeyEnd >= 0)
                break;
        }

        return YamlIndentation.Find(text, lines, at)
            ?? AnyTab(text, lines)
            ?? OpenQuote(text, lines, at)
            ?? Unknown(text, lines[at], index);
    }

    // "- code x" is a list item of its own, but not with keys below it.
    private static YamlMistake? MissingColon(string text, List<YamlLine> lines, int i) =>
        i + 1 < lines.Count
        && lines[i].KeyEnd < 0
        && LineMistakes.IsItem(text, lines[i])
        && lines[i + 1].KeyEnd >= 0
        && !LineMistakes.IsItem(text, lines[i + 1])
        && lines[i + 1].Column == lines[i].Column
            ? KeyMistakes.MissingColon(text, lines[i])
            : null;

    // A quote that is not closed ends where the next one opens, which may be far below.
    private static YamlMistake? OpenQuote(string text, List<YamlLine> lines, int at) =>
        lines.Take(at).Select(line => LineMistakes.OpenQuote(text, line)).FirstOrDefault(quote => quote is not null);

    // At a tab, the parser sometimes stops where the map begins.
    private static YamlMistake? AnyTab(string text, List<YamlLine> lines) =>
        lines.Select(line => LineMistakes.Tab(text, line)).FirstOrDefault(tab => tab is not null);

    // The parser stops at 'key:' when its value begins with a tab.
    private static YamlMistake? TabBelow(string text, List<YamlLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count; i++)
        {
            if (LineMistakes.Tab(text, lines[i]) is { } tab)
                return tab;
            if (lines[i].ValueStart < lines[i].End)
                return null;
        }

        return null;
    }

    private static YamlMistake Unknown(string text, YamlLine line, int index)
    {
        var from = index >= line.Content && index < line.End ? index : line.Content;
        return new YamlMistake(
            from,
            line.End,
            $"'{Shown(text[from..line.End])}' is unexpected here.",
            "Write one 'key: value' on each line; put a value with special characters in quotes."
        );
    }
}

/// <summary>A mistake in a text.</summary>
/// <param name="Start">First character to change; an offset into the text.</param>
/// <param name="End">One past the last.</param>
internal sealed record YamlMistake(int Start, int End, string Message, string? Help);
