using System.Collections.Frozen;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Classifies lines for kramdown's lists. Every function takes the line without its indentation.</summary>
internal static class KramdownListLines
{
    // How many lines to search for the end of a fence. Without a limit, a page of unclosed fences would take quadratic time.
    private const int MaxFenceLines = 200;

    // Elements that may start a line inside a paragraph; any other element ends the list above it.
    private static readonly FrozenSet<string> ElementsInText = FrozenSet.ToFrozenSet(
        [
            "a",
            "abbr",
            "acronym",
            "b",
            "bdo",
            "big",
            "br",
            "button",
            "cite",
            "code",
            "del",
            "dfn",
            "em",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "label",
            "mark",
            "option",
            "q",
            "rb",
            "rbc",
            "rp",
            "rt",
            "rtc",
            "ruby",
            "samp",
            "script",
            "select",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "textarea",
            "time",
            "tt",
            "u",
            "var",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The length of the item marker <c>*</c>, <c>+</c>, <c>-</c> or <c>12.</c>; 0 if the line does not start an item.</summary>
    public static int MarkerLength(ReadOnlySpan<char> line)
    {
        var length = line is ['*' or '+' or '-', ..] ? 1 : NumberLength(line);
        return length > 0 && length < line.Length && line[length] is ' ' or '\t' ? length : 0;
    }

    public static bool IsOrdered(ReadOnlySpan<char> line) => char.IsAsciiDigit(line[0]);

    /// <summary>Whether the line is a horizontal rule: three or more of one character, with or without spaces.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line is not ['*' or '-' or '_', ..])
            return false;
        var marks = 0;
        foreach (var c in line)
        {
            if (c == line[0])
                marks++;
            else if (c is not (' ' or '\t'))
                return false;
        }

        return marks >= 3;
    }

    /// <summary>Whether the line is an attribute list, block HTML or an end-of-block marker, which end the item above.</summary>
    public static bool EndsItem(ReadOnlySpan<char> line) =>
        line[0] switch
        {
            '{' => line is ['{', ':', not (':' or '/'), ..] && line.TrimEnd()[^1] == '}',
            '<' => IsBlockTag(line[1..]),
            '^' => line.TrimEnd().Length == 1,
            _ => false,
        };

    /// <summary>The length of the backtick or tilde run that opens a fence; 0 if the line opens none.</summary>
    public static int FenceLength(ReadOnlySpan<char> line)
    {
        if (line is not ['`' or '~', ..])
            return 0;
        var length = RunLength(line, line[0]);
        return length >= 3 && (line[0] == '~' || !line[length..].Contains('`')) ? length : 0;
    }

    /// <summary>Finds the end of a fence without blank lines in it.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="at">Offset of the fence's first character.</param>
    /// <param name="length">Length of its run of backticks or tildes.</param>
    /// <returns>Offset of the line with the closing fence; -1 if a blank line comes first, or there is no such line nearby.</returns>
    public static int FindFenceEnd(string text, int at, int length)
    {
        var lineStart = text.IndexOf('\n', at) + 1;
        for (var lines = 0; lineStart > 0 && lines < MaxFenceLines; lines++)
        {
            var next = text.IndexOf('\n', lineStart) + 1;
            var line = text.AsSpan(lineStart..(next > 0 ? next : text.Length)).Trim();
            if (line.IsEmpty)
                return -1;
            if (line[0] == text[at] && line.Length >= length && RunLength(line, text[at]) == line.Length)
                return lineStart;
            lineStart = next;
        }

        return -1;
    }

    private static int NumberLength(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits > 0 && digits < line.Length && line[digits] == '.' ? digits + 1 : 0;
    }

    private static int RunLength(ReadOnlySpan<char> line, char c)
    {
        var end = line.IndexOfAnyExcept(c);
        return end < 0 ? line.Length : end;
    }

    private static bool IsBlockTag(ReadOnlySpan<char> tag)
    {
        if (tag is ['/', ..])
            tag = tag[1..];
        if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
            return false;
        var length = 1;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == '-'))
            length++;
        return !ElementsInText.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag[..length]);
    }
}
