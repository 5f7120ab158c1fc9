using System.Globalization;
using System.Runtime.CompilerServices;

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
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
        + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly ulong[] Cjk = MakeCjk();

    private static readonly char[] Folded = MakeFolded();

    /// <summary>The character as terms contain it: in lower case, without accents, full-width letters as ASCII.</summary>
    public static char Fold(char c) => Folded[c];

    /// <summary>The same for every character, by its code.</summary>
    public static ReadOnlySpan<char> Folds => Folded;

    /// <summary>
    /// Whether the script has no spaces between words: Han, Hiragana, Katakana, Bopomofo; and Hangul, whose words are inflected.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCjk(char c) => ((Cjk[c >> 6] >> c) & 1) != 0;

    // One bit each: kana and Han alternate, so the branches of comparisons would be unpredictable.
    private static ulong[] MakeCjk()
    {
        var bits = new ulong[(char.MaxValue + 1) / 64];
        foreach (
            var (first, last) in (ReadOnlySpan<(char, char)>)
                [
                    ('\u3005', '\u3007'),
                    ('\u3041', '\u30FE'),
                    ('\u3105', '\u31FF'),
                    ('\u3400', '\u9FFF'),
                    ('\uAC00', '\uD7A3'),
                    ('\uF900', '\uFAFF'),
                    ('\uFF66', '\uFF9F'),
                ]
        )
        {
            for (int c = first; c <= last; c++)
                bits[c >> 6] |= 1UL << c;
        }

        foreach (var c in "\u3097\u3098\u30A0\u30FB")
            bits[c >> 6] &= ~(1UL << c);
        return bits;
    }

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
