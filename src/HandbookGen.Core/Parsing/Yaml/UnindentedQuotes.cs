namespace HandbookGen.Parsing.Yaml;

/// <summary>
/// Quoted values that continue at the left margin. The YAML specification wants these lines indented, but Hugo and Middleman accept them,
/// and real pages have them.
/// </summary>
internal static class UnindentedQuotes
{
    /// <summary>The text with the lines of such values joined.</summary>
    /// <returns>A text of the same length, so that every other character keeps its offset; null when there is no such value.</returns>
    public static string? Join(string text)
    {
        char[]? joined = null;
        foreach (var line in YamlLine.All(text))
        {
            if (line.KeyEnd < 0 || line.ValueStart == line.End || text[line.ValueStart] is not ('"' or '\''))
                continue;
            var close = YamlLine.ClosingQuote(text, line.ValueStart);
            // A key between the quotes means that the closing quote is missing.
            if (close < line.End || YamlLine.NextKey(text, line) < close)
                continue;
            joined ??= text.ToCharArray();
            JoinLines(joined, line.End, close);
        }

        return joined is null ? null : new string(joined);
    }

    // A line break between words is read as one space. Moving it back by one character makes room for the indentation.
    private static void JoinLines(char[] text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] != '\n' || text[i + 1] is ' ' or '\t' or '\n' or '\r')
                continue;
            if (text[i - 1] is '\r' or ' ' or '\t')
                (text[i - 1], text[i]) = ('\n', ' ');
            else
                text[i] = ' ';
        }
    }
}
