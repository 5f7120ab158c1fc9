namespace HandbookGen.Parsing;

/// <summary>The plural categories of Unicode CLDR; language files have them in lower case.</summary>
public enum PluralForm
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>
/// Which plural form a whole number takes, after the cardinal rules of
/// <see href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html"/>.
/// </summary>
public static class PluralForms
{
    /// <param name="language">A language tag; only its first part counts. Unknown ones follow English.</param>
    /// <param name="count">Not negative.</param>
    public static PluralForm Of(string language, int count) =>
        LanguageTags.PrimaryOf(language) switch
        {
            "id" or "ja" or "ko" or "lo" or "ms" or "my" or "th" or "vi" or "yue" or "zh" => PluralForm.Other,
            "ar" => Arabic(count),
            "fr" or "pt" when count is 0 or 1 => PluralForm.One,
            "fa" or "am" or "bn" or "gu" or "hi" or "hy" or "kn" or "zu" => count is 0 or 1 ? PluralForm.One : PluralForm.Other,
            "ca" or "es" or "fr" or "it" or "pt" => count == 1 ? PluralForm.One
            : count != 0 && count % 1_000_000 == 0 ? PluralForm.Many
            : PluralForm.Other,
            "be" or "ru" or "uk" => Russian(count),
            "bs" or "hr" or "sr" => Croatian(count),
            "pl" => count == 1 ? PluralForm.One
            : EndsInFew(count) ? PluralForm.Few
            : PluralForm.Many,
            "cs" or "sk" => count switch
            {
                1 => PluralForm.One,
                >= 2 and <= 4 => PluralForm.Few,
                _ => PluralForm.Other,
            },
            "ro" => count == 1 ? PluralForm.One
            : count == 0 || count % 100 is >= 1 and <= 19 ? PluralForm.Few
            : PluralForm.Other,
            "lt" => Lithuanian(count),
            "lv" => Latvian(count),
            "sl" => (count % 100) switch
            {
                1 => PluralForm.One,
                2 => PluralForm.Two,
                3 or 4 => PluralForm.Few,
                _ => PluralForm.Other,
            },
            "he" => count switch
            {
                1 => PluralForm.One,
                2 => PluralForm.Two,
                _ => PluralForm.Other,
            },
            "cy" => count switch
            {
                0 => PluralForm.Zero,
                1 => PluralForm.One,
                2 => PluralForm.Two,
                3 => PluralForm.Few,
                6 => PluralForm.Many,
                _ => PluralForm.Other,
            },
            "ga" => count switch
            {
                1 => PluralForm.One,
                2 => PluralForm.Two,
                >= 3 and <= 6 => PluralForm.Few,
                >= 7 and <= 10 => PluralForm.Many,
                _ => PluralForm.Other,
            },
            _ => count == 1 ? PluralForm.One : PluralForm.Other,
        };

    /// <summary>As language files write it.</summary>
    public static string NameOf(PluralForm form) =>
        form switch
        {
            PluralForm.Zero => "zero",
            PluralForm.One => "one",
            PluralForm.Two => "two",
            PluralForm.Few => "few",
            PluralForm.Many => "many",
            _ => "other",
        };

    private static PluralForm Arabic(int count) =>
        count switch
        {
            0 => PluralForm.Zero,
            1 => PluralForm.One,
            2 => PluralForm.Two,
            _ => (count % 100) switch
            {
                >= 3 and <= 10 => PluralForm.Few,
                >= 11 => PluralForm.Many,
                _ => PluralForm.Other,
            },
        };

    // 2-4, 22-24 and so on, but not 12-14.
    private static bool EndsInFew(int count) => count % 10 is >= 2 and <= 4 && count % 100 is not (>= 12 and <= 14);

    private static PluralForm Russian(int count) =>
        count % 10 == 1 && count % 100 != 11 ? PluralForm.One
        : EndsInFew(count) ? PluralForm.Few
        : PluralForm.Many;

    private static PluralForm Croatian(int count) =>
        count % 10 == 1 && count % 100 != 11 ? PluralForm.One
        : EndsInFew(count) ? PluralForm.Few
        : PluralForm.Other;

    private static PluralForm Lithuanian(int count)
    {
        if (count % 100 is >= 11 and <= 19)
            return PluralForm.Other;
        return (count % 10) switch
        {
            0 => PluralForm.Other,
            1 => PluralForm.One,
            _ => PluralForm.Few,
        };
    }

    private static PluralForm Latvian(int count)
    {
        if (count % 10 == 0 || count % 100 is >= 11 and <= 19)
            return PluralForm.Zero;
        return count % 10 == 1 ? PluralForm.One : PluralForm.Other;
    }
}
