using System.Collections.Immutable;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Reads kramdown's attribute lists, after <see href="https://kramdown.gettalong.org/syntax.html#attribute-list-definitions"/>:
/// <c>#id</c>, <c>.class</c> (these may be joined), <c>key="value"</c> and bare names, separated by whitespace. Anything else is skipped.
/// </summary>
internal static class KramdownAttributes
{
    /// <summary>Reads the characters between <c>{:</c> and <c>}</c>.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">First character after <c>{:</c>.</param>
    /// <param name="end">The offset of the closing <c>}</c>.</param>
    public static AttributeList Read(string text, int start, int end)
    {
        string? id = null;
        var idStart = 0;
        var classes = ImmutableArray.CreateBuilder<string>();
        var pairs = new Dictionary<string, AttributePair>(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<string>();
        var at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (text[at] is '#' or '.')
            {
                at = ReadIdsAndClasses(text, at, end, classes, ref id, ref idStart);
                continue;
            }

            var wordEnd = at;
            while (wordEnd < end && IsNameChar(text[wordEnd]))
                wordEnd++;
            if (wordEnd > at && wordEnd + 1 < end && text[wordEnd] == '=' && text[wordEnd + 1] is '"' or '\'')
            {
                at = ReadValue(text, at, wordEnd, end, pairs, classes, ref id, ref idStart);
                continue;
            }

            if (wordEnd > at && IsBoundary(text, wordEnd, end))
                names.Add(text[at..wordEnd]);
            at = SkipWord(text, Math.Max(wordEnd, at + 1), end);
        }

        return new AttributeList(id, idStart, classes.ToImmutable(), [.. pairs.Values], names.ToImmutable());
    }

    /// <summary>
    /// The offset of the closing <c>}</c>, between <paramref name="start"/> and <paramref name="end"/>; -1 if there is none.
    /// </summary>
    public static int FindEnd(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\\' && i + 1 < end && text[i + 1] == '}')
                i++;
            else if (text[i] == '}')
                return i > start ? i : -1;
            else if (text[i] == '{' && i + 1 < end && text[i + 1] == ':')
                return -1; // Another list starts; searching past it would take quadratic time on a page of unclosed lists.
        }

        return -1;
    }

    private static int ReadIdsAndClasses(
        string text,
        int at,
        int end,
        ImmutableArray<string>.Builder classes,
        ref string? id,
        ref int idStart
    )
    {
        var first = at;
        var found = new List<(char Kind, int Start, int End)>();
        while (at < end && text[at] is '#' or '.')
        {
            var kind = text[at];
            var wordStart = at + 1;
            var wordEnd = wordStart;
            if (kind == '#' && wordEnd < end && char.IsAsciiLetter(text[wordEnd]))
            {
                while (wordEnd < end && IsNameChar(text[wordEnd]))
                    wordEnd++;
            }
            else if (kind == '.')
            {
                while (wordEnd < end && !char.IsWhiteSpace(text[wordEnd]) && text[wordEnd] is not ('.' or '#'))
                    wordEnd++;
            }

            if (wordEnd == wordStart)
                return SkipWord(text, first + 1, end);
            found.Add((kind, wordStart, wordEnd));
            at = wordEnd;
        }

        if (!IsBoundary(text, at, end))
            return SkipWord(text, at, end);
        foreach (var (kind, wordStart, wordEnd) in found)
        {
            if (kind == '#')
                (id, idStart) = (text[wordStart..wordEnd], wordStart);
            else
                classes.Add(text[wordStart..wordEnd]);
        }

        return at;
    }

    private static int ReadValue(
        string text,
        int keyStart,
        int keyEnd,
        int end,
        Dictionary<string, AttributePair> pairs,
        ImmutableArray<string>.Builder classes,
        ref string? id,
        ref int idStart
    )
    {
        var quote = text[keyEnd + 1];
        var valueStart = keyEnd + 2;
        var valueEnd = valueStart;
        while (valueEnd < end && text[valueEnd] != quote)
            valueEnd += text[valueEnd] == '\\' && valueEnd + 1 < end && (text[valueEnd + 1] == quote || text[valueEnd + 1] == '}') ? 2 : 1;
        if (valueEnd >= end)
            return SkipWord(text, keyEnd + 1, end);
        var key = text[keyStart..keyEnd].ToLowerInvariant();
        var value = text[valueStart..valueEnd].Replace("\\" + quote, quote.ToString()).Replace("\\}", "}");
        if (key == "id")
            (id, idStart) = (value, valueStart);
        else if (key == "class")
            SetClasses(classes, value);
        else
            pairs[key] = new AttributePair(key, value, keyStart, valueEnd + 1);
        return valueEnd + 1;
    }

    // `class="…"` replaces the classes before it, `.class` adds one.
    private static void SetClasses(ImmutableArray<string>.Builder classes, string value)
    {
        classes.Clear();
        classes.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsBoundary(string text, int at, int end) => at >= end || char.IsWhiteSpace(text[at]);

    private static int SkipWord(string text, int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or ':' or '-';
}
