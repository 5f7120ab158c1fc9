using System.Text;

namespace HandbookGen.Verifying.Urls;

/// <summary>A URL in CSS.</summary>
/// <param name="Start">Its first character, without the quote; 0-based.</param>
/// <param name="End">One past its last character.</param>
internal readonly record struct CssUrl(string Value, int Start, int End);

/// <summary>Finds <c>url(…)</c> and the files of <c>@import</c>, as <see href="https://www.w3.org/TR/css-syntax-3/"/> reads them.</summary>
internal static class CssUrls
{
    public static IEnumerable<CssUrl> In(string css)
    {
        var isImport = false;
        for (var at = 0; at < css.Length; )
        {
            if (IsAt(css, at, "/*"))
            {
                at = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : css.Length;
            }
            else if (css[at] is '"' or '\'')
            {
                var text = StringAt(css, at);
                if (isImport)
                    yield return text;
                (isImport, at) = (false, Math.Min(css.Length, text.End + 1));
            }
            else if (IsAt(css, at, "url(") && (at == 0 || !IsNameCharacter(css[at - 1])))
            {
                var url = UrlAt(css, at + 4);
                yield return url;
                (isImport, at) = (false, Math.Min(css.Length, url.End + 1));
            }
            else
            {
                isImport = css[at] == '@' ? IsAt(css, at, "@import") : isImport && css[at] is not (';' or '{');
                // The name of the rule itself is skipped with it.
                at += css[at] == '@' && isImport ? "@import".Length : 1;
            }
        }
    }

    private static CssUrl UrlAt(string css, int at)
    {
        while (at < css.Length && char.IsWhiteSpace(css[at]))
            at++;
        if (at < css.Length && css[at] is '"' or '\'')
            return StringAt(css, at);
        var end = at;
        while (end < css.Length && css[end] != ')' && !char.IsWhiteSpace(css[end]))
            end += css[end] == '\\' ? 2 : 1;
        end = Math.Min(end, css.Length);
        return new CssUrl(Unescaped(css[at..end]), at, end);
    }

    // A string ends at its quote or, broken, at the end of the line.
    private static CssUrl StringAt(string css, int quote)
    {
        var end = quote + 1;
        while (end < css.Length && css[end] != css[quote] && css[end] != '\n')
            end += css[end] == '\\' ? 2 : 1;
        end = Math.Min(end, css.Length);
        return new CssUrl(Unescaped(css[(quote + 1)..end]), quote + 1, end);
    }

    private static string Unescaped(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            var digits = 0;
            while (digits < 6 && i + 1 + digits < text.Length && char.IsAsciiHexDigit(text[i + 1 + digits]))
                digits++;
            if (digits == 0)
            {
                result.Append(text[++i]);
                continue;
            }

            var code = Convert.ToInt32(text.Substring(i + 1, digits), 16);
            result.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
            i += digits;
            if (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
                i++;
        }

        return result.ToString();
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';

    private static bool IsAt(string css, int at, string word) =>
        string.Compare(css, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
