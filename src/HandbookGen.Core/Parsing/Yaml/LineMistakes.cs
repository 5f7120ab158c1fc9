using System.Globalization;

namespace HandbookGen.Parsing.Yaml;

/// <summary>The mistakes that a single line shows.</summary>
internal static class LineMistakes
{
    public const string TabMessage = "This line is indented with a tab.";
    public const string TabHelp = "Indent with spaces.";

    private const string Escapes = "0abt\tnvfre \"/\\N_LP\r\n";

    public static YamlMistake? Find(string text, YamlLine line) =>
        Tab(text, line)
        ?? (
            line.ValueStart == line.End
                ? null
                : text[line.ValueStart] switch
                {
                    '"' or '\'' => Quoted(text, line),
                    '[' or '{' => Bracketed(text, line),
                    '|' or '>' => BlockText(text, line),
                    '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}' or '?' => SpecialStart(text, line),
                    _ => Plain(text, line),
                }
        );

    public static YamlMistake? Tab(string text, YamlLine line)
    {
        var tab = text.IndexOf('\t', line.Start, line.Content - line.Start);
        return tab < 0 ? null : new YamlMistake(tab, tab + 1, TabMessage, TabHelp);
    }

    public static bool IsItem(string text, YamlLine line) => text.AsSpan(line.Start, line.Content - line.Start).Contains('-');

    /// <summary>A value with a quote that is not closed before the next key.</summary>
    public static YamlMistake? OpenQuote(string text, YamlLine line)
    {
        var open = line.ValueStart;
        if (open == line.End || text[open] is not ('"' or '\''))
            return null;
        var close = YamlLine.ClosingQuote(text, open);
        return close < 0 || close > YamlLine.NextKey(text, line)
            ? new YamlMistake(open, line.End, $"The quote {text[open]} is never closed.", $"End the value with {text[open]}.")
            : null;
    }

    private static YamlMistake? Quoted(string text, YamlLine line)
    {
        if (OpenQuote(text, line) is { } unclosed)
            return unclosed;
        var open = line.ValueStart;
        var close = YamlLine.ClosingQuote(text, open);
        if (BadEscape(text, open, close) is { } escape)
            return escape;
        var rest = SkipBlanks(text, close + 1, line.End);
        if (rest >= line.End || text[rest] == '#')
            return null;
        var help = text[open] == '\'' ? "Write '' for an apostrophe inside '...'." : "Write \\\" for a quote inside \"...\".";
        return new YamlMistake(rest, line.End, $"The quoted value ends before '{YamlMistakes.Shown(text[rest..line.End])}'.", help);
    }

    private static YamlMistake? BadEscape(string text, int open, int close)
    {
        if (text[open] == '\'')
            return null;
        for (var i = open + 1; i < close; i++)
        {
            if (text[i] != '\\')
                continue;
            var digits = text[++i] switch
            {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            var isKnown =
                digits == 0
                    ? Escapes.Contains(text[i])
                    : i + digits < close
                        && uint.TryParse(text.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, null, out var code)
                        && code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
            if (!isKnown)
            {
                return new YamlMistake(
                    i - 1,
                    i + 1,
                    $"'{text[(i - 1)..(i + 1)]}' is not an escape sequence.",
                    "Write \\\\ for a backslash, or use single quotes."
                );
            }
        }

        return null;
    }

    private static YamlMistake? Bracketed(string text, YamlLine line)
    {
        var open = line.ValueStart;
        var close = YamlLine.ClosingBracket(text, open);
        var (what, end) = text[open] == '[' ? ("list", ']') : ("map", '}');
        var nextKey = text[open] == '[' ? YamlLine.NextKey(text, line) : text.Length;
        if (OpenQuoteInside(text, open, line.End) is { } quote)
            return quote;
        if (close < 0 || close > nextKey)
        {
            return new YamlMistake(
                open,
                line.End,
                $"The {what} has no closing '{end}'.",
                $"End it with '{end}', or {LowerFirst(YamlMistakes.Quote(text, open))}"
            );
        }

        var rest = SkipBlanks(text, close + 1, line.End);
        return rest >= line.End || text[rest] == '#'
            ? null
            : new YamlMistake(
                open,
                line.End,
                $"The {what} ends before '{YamlMistakes.Shown(text[rest..line.End])}'.",
                YamlMistakes.Quote(text, open)
            );
    }

    // A quote inside the brackets that no quote in the same line closes; brackets over several lines may have those over several lines.
    private static YamlMistake? OpenQuoteInside(string text, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (text[i] is not ('"' or '\'') || text[i - 1] is not (' ' or '[' or '{' or ','))
                continue;
            var close = YamlLine.ClosingQuote(text, i);
            if (close < 0)
                return new YamlMistake(i, end, $"The quote {text[i]} is never closed.", $"End the value with {text[i]}.");
            i = close;
        }

        return null;
    }

    private static YamlMistake? BlockText(string text, YamlLine line)
    {
        var header = text.AsSpan(line.ValueStart, line.End - line.ValueStart);
        return header.TrimStart("|>+-0123456789").TrimStart() is [] or ['#', ..]
            ? null
            : new YamlMistake(
                line.ValueStart,
                line.End,
                $"The value begins with '{header[0]}', which starts a block of lines in YAML.",
                YamlMistakes.Quote(text, line.ValueStart)
            );
    }

    private static YamlMistake SpecialStart(string text, YamlLine line)
    {
        var shown = YamlMistakes.Shown(text[line.ValueStart..line.End]);
        return new YamlMistake(
            line.ValueStart,
            line.End,
            $"The value '{shown}' begins with '{shown[0]}', which has a special meaning in YAML.",
            YamlMistakes.Quote(text, line.ValueStart)
        );
    }

    private static YamlMistake? Plain(string text, YamlLine line)
    {
        if (line.KeyEnd < 0)
            return KeyMistakes.NoKey(text, line);
        if (text[line.ValueStart] == '-' && line.ValueStart + 1 < line.End && text[line.ValueStart + 1] == ' ')
        {
            return new YamlMistake(
                line.ValueStart,
                line.End,
                "A list cannot start on the same line as its key.",
                "Write each '- item' on a line of its own."
            );
        }

        for (var i = line.ValueStart; i < line.End; i++)
        {
            if (text[i] == '#' && text[i - 1] == ' ')
                return null;
            if (text[i] == ':' && (i + 1 == line.End || text[i + 1] is ' ' or '\t'))
            {
                return new YamlMistake(
                    i,
                    i + 1,
                    $"The value '{YamlMistakes.Shown(text[line.ValueStart..line.End])}' contains a ':', which ends a key in YAML.",
                    YamlMistakes.Quote(text, line.ValueStart)
                );
            }
        }

        return null;
    }

    private static int SkipBlanks(string text, int from, int end)
    {
        while (from < end && text[from] is ' ' or '\t')
            from++;
        return from;
    }

    private static string LowerFirst(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
