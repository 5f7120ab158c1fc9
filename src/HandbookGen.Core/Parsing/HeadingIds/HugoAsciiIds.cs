using System.Globalization;
using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>
/// The ids of Hugo's <c>autoHeadingIDType: github-ascii</c>: accents are removed, and then everything that is not ASCII
/// (<see href="https://github.com/gohugoio/hugo/blob/master/markup/goldmark/autoid.go"/>).
/// </summary>
internal static class HugoAsciiIds
{
    /// <summary>Empty if nothing is left.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in WithoutAccents(text).AsSpan().Trim())
        {
            if (c is '-' or ' ')
                slug.Append('-');
            else if (c == '_' || char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
        }

        return slug.ToString();
    }

    private static string WithoutAccents(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = Nfc.LetterOf(rune);
            if (Rune.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter.ToString());
        }

        return plain.ToString();
    }
}
