using System.Globalization;
using System.Text;

namespace HandbookGen.Parsing.HeadingIds;

/// <summary>
/// The ids of Hugo's <c>autoHeadingIDType: blackfriday</c>: letters and numbers in lower case, and a hyphen for whatever is between them
/// (<c>SanitizedAnchorName</c> of <see href="https://github.com/russross/blackfriday"/>).
/// </summary>
internal static class BlackfridayIds
{
    /// <summary>Empty if nothing is left.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        var isBetween = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) && !IsNumber(rune))
            {
                isBetween = true;
                continue;
            }

            if (isBetween && slug.Length > 0)
                slug.Append('-');
            isBetween = false;
            slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.ToString();
    }

    // Also '½' and 'Ⅻ'.
    private static bool IsNumber(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
