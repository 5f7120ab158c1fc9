using System.Collections.Immutable;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>
/// Finds the shortcode tags of a page as Hugo does: by their delimiters alone, wherever they stand.
/// <see href="https://gohugo.io/content-management/shortcodes/"/>
/// </summary>
internal static class ShortcodeLexer
{
    /// <summary>All tags from <paramref name="start"/> on, in order. What looks like a tag but does not end is text.</summary>
    public static ImmutableArray<ShortcodeTag> Read(string text, int start)
    {
        var tags = ImmutableArray.CreateBuilder<ShortcodeTag>();
        var at = start;
        while ((at = text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            var tag = at + 2 < text.Length && text[at + 2] is '<' or '%' ? ReadTag(text, at) : null;
            if (tag is null)
            {
                at++;
                continue;
            }

            tags.Add(tag);
            at = tag.End;
        }

        return tags.ToImmutable();
    }

    private static ShortcodeTag? ReadTag(string text, int start)
    {
        var isMarkdown = text[start + 2] == '%';
        var delimiter = isMarkdown ? "%}}" : ">}}";
        var at = start + 3;
        if (string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
            return ReadEscaped(text, start, isMarkdown, delimiter);
        at = SkipBlanks(text, at);
        var isClosing = at < text.Length && text[at] == '/';
        if (isClosing)
            at = SkipBlanks(text, at + 1);
        var nameStart = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '/' or '.') && !IsSelfClosing(text, at, delimiter))
            at++;
        if (at == nameStart)
            return null;
        var name = text[nameStart..at];
        return ReadParameters(text, at, delimiter) is var (positional, named, isSelfClosing, end)
            ? new ShortcodeTag(
                isClosing ? ShortcodeTagKind.Close : isSelfClosing ? ShortcodeTagKind.SelfClosing : ShortcodeTagKind.Open,
                start, end, name, nameStart, isMarkdown, positional, named)
            : null;
    }

    private static ShortcodeTag? ReadEscaped(string text, int start, bool isMarkdown, string delimiter)
    {
        // Looking no further than the next tag keeps a page of unclosed escapes linear.
        var next = text.IndexOf("{{", start + 3, StringComparison.Ordinal);
        var close = text.IndexOf("*/", start + 5, Math.Max(0, (next < 0 ? text.Length : next) - start - 5), StringComparison.Ordinal);
        if (close < 0 || string.CompareOrdinal(text, close + 2, delimiter, 0, 3) != 0)
            return null;
        var printed = string.Concat(text.AsSpan(start, 3), text.AsSpan(start + 5, close - start - 5), delimiter);
        return new ShortcodeTag(ShortcodeTagKind.Escaped, start, close + 5, printed, start + 5, isMarkdown, [], []);
    }

    private static (ImmutableArray<string> Positional, ImmutableArray<KeyValuePair<string, string>> Named, bool IsSelfClosing, int End)?
        ReadParameters(string text, int at, string delimiter)
    {
        var positional = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        while (true)
        {
            at = SkipBlanks(text, at);
            if (at >= text.Length)
                return null;
            if (StartsWith(text, at, delimiter))
                return (positional.ToImmutable(), named.ToImmutable(), false, at + 3);
            if (IsSelfClosing(text, at, delimiter))
                return (positional.ToImmutable(), named.ToImmutable(), true, at + 4);
            if (ReadValue(text, at, delimiter) is not var (word, wordEnd))
                return null;
            var equals = SkipBlanks(text, wordEnd);
            var isKey = text[at] is not ('"' or '`') && equals < text.Length && text[equals] == '=';
            if (!isKey)
            {
                positional.Add(word);
                at = wordEnd;
                continue;
            }

            var valueStart = SkipBlanks(text, equals + 1);
            if (valueStart >= text.Length || ReadValue(text, valueStart, delimiter) is not var (value, valueEnd))
                return null;
            named.Add(new(word, value));
            at = valueEnd;
        }
    }

    private static (string Value, int End)? ReadValue(string text, int at, string delimiter)
    {
        if (text[at] == '`')
        {
            var close = text.IndexOf('`', at + 1);
            return close < 0 ? null : (text[(at + 1)..close], close + 1);
        }

        if (text[at] == '"')
        {
            var close = at + 1;
            while (close < text.Length && text[close] is not ('"' or '\n'))
                close += text[close] == '\\' ? 2 : 1;
            return close >= text.Length || text[close] == '\n'
                ? null
                : (text[(at + 1)..close].Replace("\\\"", "\""), close + 1);
        }

        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '='
            && !StartsWith(text, end, delimiter) && !IsSelfClosing(text, end, delimiter) && !StartsWith(text, end, "{{"))
            end++;
        return end == at ? null : (text[at..end], end);
    }

    private static bool IsSelfClosing(string text, int at, string delimiter) =>
        text[at] == '/' && StartsWith(text, at + 1, delimiter);

    private static bool StartsWith(string text, int at, string part) => string.CompareOrdinal(text, at, part, 0, part.Length) == 0;

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
