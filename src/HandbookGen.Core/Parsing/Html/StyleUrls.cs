using System.Globalization;
using System.Text;

namespace HandbookGen.Parsing.Html;

/// <summary>
/// What a style loads: <c>url()</c>, <c>image-set()</c> and their kind, found as a browser finds them
/// (<see href="https://www.w3.org/TR/css-syntax-3/#tokenization"/>), whatever is escaped.
/// </summary>
internal static class StyleUrls
{
    /// <summary>
    /// The style with <c>none</c> in place of each function that loads from another host; the same text if there is none.
    /// </summary>
    /// <param name="css">Declarations, or the value of one; not escaped for HTML.</param>
    public static string WithoutForeign(string css)
    {
        if (!css.Contains('('))
            return css;
        StringBuilder? result = null;
        var kept = 0;
        for (var at = 0; at < css.Length; )
        {
            var (name, end) = NameAt(css, at);
            if (end == at || end == css.Length || css[end] != '(' || !IsLoading(name))
            {
                at = end > at ? end : EndOfToken(css, at);
                continue;
            }

            var close = EndOfFunction(css, end + 1, IsUrl(name));
            if (IsForeign(css[(end + 1)..Math.Min(close, css.Length)], IsUrl(name)))
            {
                (result ??= new StringBuilder()).Append(css, kept, at - kept).Append("none");
                kept = Math.Min(close + 1, css.Length);
            }

            at = Math.Min(close + 1, css.Length);
        }

        return result is null ? css : result.Append(css, kept, css.Length - kept).ToString();
    }

    private static bool IsLoading(string name) =>
        IsUrl(name) || name is "image-set" or "-webkit-image-set" or "image" or "cross-fade" or "-webkit-cross-fade";

    private static bool IsUrl(string name) => name is "url" or "src";

    // The offset of its closing bracket, or the end of the text.
    private static int EndOfFunction(string css, int at, bool isUrl)
    {
        var first = at;
        while (first < css.Length && char.IsWhiteSpace(css[first]))
            first++;
        if (isUrl && first < css.Length && css[first] is not ('"' or '\''))
        {
            while (at < css.Length && css[at] != ')')
                at += css[at] == '\\' ? 2 : 1;
            return Math.Min(at, css.Length);
        }

        while (at < css.Length && css[at] != ')')
        {
            var (name, end) = NameAt(css, at);
            if (end > at && end < css.Length && css[end] == '(')
                at = EndOfFunction(css, end + 1, IsUrl(name)) + 1;
            else if (css[at] == '(')
                at = EndOfFunction(css, at + 1, isUrl: false) + 1;
            else
                at = end > at ? end : EndOfToken(css, at);
        }

        return Math.Min(at, css.Length);
    }

    private static bool IsForeign(string content, bool isUrl)
    {
        var plain = Unescaped(content);
        if (isUrl)
        {
            var url = BrowserUrl.Read(plain.Trim().Trim('"', '\''));
            return url.LeavesSite && url.Scheme != "data";
        }

        plain = string.Concat(plain.Where(c => c > ' '));
        return plain.Contains("//", StringComparison.Ordinal)
            || plain.Contains('\\')
            || plain.Replace("data:", "", StringComparison.OrdinalIgnoreCase).Contains(':');
    }

    // In lower case, with escapes replaced; ends where it begins if there is no name.
    private static (string Name, int End) NameAt(string css, int at)
    {
        var end = at;
        while (end < css.Length && (char.IsAsciiLetterOrDigit(css[end]) || css[end] is '-' or '_' or '\\' or >= '\x80'))
            end = css[end] == '\\' ? EndOfEscape(css, end) : end + 1;
        end = Math.Min(end, css.Length);
        return end == at ? ("", at) : (Unescaped(css[at..end]).ToLowerInvariant(), end);
    }

    // A string, a comment, or one character.
    private static int EndOfToken(string css, int at)
    {
        if (css[at] is '"' or '\'')
        {
            var end = at + 1;
            while (end < css.Length && css[end] != css[at] && css[end] is not ('\n' or '\r' or '\f'))
                end += css[end] == '\\' ? 2 : 1;
            return Math.Min(end + 1, css.Length);
        }

        if (css[at] != '/' || at + 1 == css.Length || css[at + 1] != '*')
            return at + 1;
        var close = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return close < 0 ? css.Length : close + 2;
    }

    private static string Unescaped(string css)
    {
        if (!css.Contains('\\'))
            return css;
        var text = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length; )
        {
            if (css[at] != '\\')
            {
                text.Append(css[at++]);
                continue;
            }

            var end = EndOfEscape(css, at);
            var escape = css[(at + 1)..end].TrimEnd();
            if (int.TryParse(escape, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
                text.Append(Rune.IsValid(number) ? new Rune(number).ToString() : "\ufffd");
            else if (escape.Length > 0)
                text.Append(css, at + 1, end - at - 1);
            at = end;
        }

        return text.ToString();
    }

    // Up to six hexadecimal digits and one space, or any character.
    private static int EndOfEscape(string css, int at)
    {
        var end = at + 1;
        while (end < css.Length && end - at <= 6 && char.IsAsciiHexDigit(css[end]))
            end++;
        if (end == at + 1)
            return Math.Min(at + 2, css.Length);
        return end < css.Length && char.IsWhiteSpace(css[end]) ? end + 1 : end;
    }
}
