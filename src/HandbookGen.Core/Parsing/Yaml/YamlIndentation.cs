namespace HandbookGen.Parsing.Yaml;

/// <summary>Finds the line whose indentation does not fit those around it.</summary>
internal static class YamlIndentation
{
    /// <param name="lines">Those with text.</param>
    /// <param name="at">The line where the parser stopped.</param>
    public static YamlMistake? Find(string text, List<YamlLine> lines, int at)
    {
        if (at == 0)
            return null;
        var line = lines[at];
        // When all but the first line are at the margin, the first one is off.
        if (line.Column == 0 && lines[0].Column > 0)
            return Off(lines[0], lines[0].Column, 0, "the next keys are");
        var isItem = LineMistakes.IsItem(text, line);
        var isItemAbove = LineMistakes.IsItem(text, lines[at - 1]);
        if (isItem && !isItemAbove && line.Column - 2 <= lines[at - 1].Column)
            return new YamlMistake(line.Start, line.End, "Expected a key, found a list item.", "Write 'key:' above the list.");
        // Items are compared by their '-', keys by their first letter.
        var (indent, above) = isItem && isItemAbove ? (Dash(text, line), Dash(text, lines[at - 1])) : (line.Column, lines[at - 1].Column);
        return indent == above ? null : Off(line, indent, above, "which matches no line above it; the previous line is", isBelow: true);
    }

    private static YamlMistake Off(YamlLine line, int indent, int other, string which, bool isBelow = false) =>
        new(
            line.Start,
            Math.Max(line.Content, line.Start + 1),
            $"This line is indented by {indent}, {(isBelow ? "" : "but ")}{which} indented by {other}.",
            "Indent keys of the same level equally."
        );

    private static int Dash(string text, YamlLine line) => text.IndexOf('-', line.Start) - line.Start;
}
