using System.Collections.Immutable;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Reads goldmark's attribute lists, <c>{#id .class key=value key="a value"}</c>, after
/// <see href="https://github.com/yuin/goldmark#attributes"/>. A list that contains anything else is text.
/// </summary>
internal static class GoldmarkAttributes
{
    /// <summary>Reads a list that starts with <c>{</c> at <paramref name="start"/>.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">The offset of the <c>{</c>.</param>
    /// <param name="end">One past the last character that may be read.</param>
    /// <returns>The list and the offset after its <c>}</c>; null if it is not a list.</returns>
    public static (AttributeList List, int End)? Read(string text, int start, int end)
    {
        string? id = null;
        var idStart = 0;
        var classes = ImmutableArray.CreateBuilder<string>();
        var pairs = new Dictionary<string, AttributePair>(StringComparer.Ordinal);
        var at = start + 1;
        while (true)
        {
            at = SkipWhitespace(text, at, end);
            if (at >= end)
                return null;
            if (text[at] == '}')
                return (new AttributeList(id, idStart, classes.ToImmutable(), [.. pairs.Values], []), at + 1);
            if (text[at] is '#' or '.')
            {
                var wordStart = at + 1;
                var wordEnd = wordStart;
                while (wordEnd < end && IsWordChar(text[wordEnd]))
                    wordEnd++;
                if (text[at] == '#')
                    (id, idStart) = (text[wordStart..wordEnd], wordStart);
                else
                    classes.Add(text[wordStart..wordEnd]);
                at = wordEnd;
            }
            else if (ReadPair(text, at, end) is var (key, value, valueStart, pairEnd))
            {
                if (key == "id")
                    (id, idStart) = (value, valueStart);
                else if (key == "class")
                    classes.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                else
                    pairs[key] = new AttributePair(key, value, at, pairEnd);
                at = pairEnd;
            }
            else
            {
                return null;
            }

            at = SkipWhitespace(text, at, end);
            if (at < end && text[at] == ',')
                at++;
        }
    }

    private static (string Key, string Value, int ValueStart, int End)? ReadPair(string text, int at, int end)
    {
        if (!char.IsAsciiLetter(text[at]) && text[at] is not ('_' or ':'))
            return null;
        var keyEnd = at;
        while (keyEnd < end && IsNameChar(text[keyEnd]))
            keyEnd++;
        var equals = SkipWhitespace(text, keyEnd, end);
        if (equals >= end || text[equals] != '=')
            return null;
        var valueStart = SkipWhitespace(text, equals + 1, end);
        if (valueStart >= end)
            return null;
        var key = text[at..keyEnd].ToLowerInvariant();
        if (text[valueStart] == '"')
        {
            var close = valueStart + 1;
            while (close < end && text[close] != '"')
                close += text[close] == '\\' ? 2 : 1;
            return close >= end
                ? null
                : (key, text[(valueStart + 1)..close].Replace("\\\"", "\"").Replace("\\\\", "\\"), valueStart + 1, close + 1);
        }

        if (text[valueStart] == '[')
        {
            var close = text.IndexOf(']', valueStart, end - valueStart);
            return close < 0 ? null : (key, text[(valueStart + 1)..close], valueStart + 1, close + 1);
        }

        var valueEnd = valueStart;
        while (valueEnd < end && IsNameChar(text[valueEnd]))
            valueEnd++;
        // An id and a class are words, not numbers.
        if (valueEnd == valueStart || (key is "id" or "class" && char.IsAsciiDigit(text[valueStart])))
            return null;
        return (key, text[valueStart..valueEnd], valueStart, valueEnd);
    }

    private static int SkipWhitespace(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    // An id ends at any ASCII punctuation but these four, so it is always a valid fragment.
    private static bool IsWordChar(char c) =>
        c is '_' or '-' or ':' or '.' || (c > ' ' && (c >= 128 || !(char.IsPunctuation(c) || char.IsSymbol(c))));

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or ':' or '.' or '-';
}
