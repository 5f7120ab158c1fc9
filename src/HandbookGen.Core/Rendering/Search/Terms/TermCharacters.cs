using System.Globalization;

namespace HandbookGen.Rendering.Search;

/// <summary>How the search index treats a character. <c>search.js</c> has the same tables: a query is cut like the pages.</summary>
internal static class TermCharacters
{
    /// <summary>Stands for a character that separates terms.</summary>
    public const char Separator = '\0';

    /// <summary>Stands for a character that is ignored: a combining accent, an apostrophe.</summary>
    public const char Skipped = '\u0001';

    // The letters from À to ſ without accents; '.' is not a letter, '=' stays unchanged.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly char[] Folded = MakeFolded();

    /// <summary>The character as terms contain it: in lower case, without accents, full-width letters as ASCII.</summary>
    public static char Fold(char c) => Folded[c];

    /// <summary>
    /// Whether the script has no spaces between words: Han, Hiragana, Katakana, Bopomofo; and Hangul, whose words are inflected.
    /// </summary>
    public static bool IsCjk(char c) =>
        c
            is (>= '\u3005' and <= '\u3007')
                or (>= '\u3041' and <= '\u30FE' and not ('\u3097' or '\u3098' or '\u30A0' or '\u30FB'))
                or (>= '\u3105' and <= '\u31FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFF66' and <= '\uFF9F');

    private static char[] MakeFolded()
    {
        var folded = new char[char.MaxValue + 1];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = FoldOnce((char)i);
        return folded;
    }

    private static char FoldOnce(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        if (c is '\'' or '\u2019' or (>= '\u0300' and <= '\u036F'))
            return Skipped;
        if (c is >= '\u00C0' and <= '\u017F')
            return Latin[c - 0xC0] == '.' ? Separator : Latin[c - 0xC0];
        if (IsCjk(c))
            return c;
        return char.IsLetterOrDigit(c) || IsMark(c) ? char.ToLowerInvariant(c) : Separator;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber;
}
