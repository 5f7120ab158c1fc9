using System.Collections.Frozen;

namespace HandbookGen.Parsing;

/// <summary>Language tags of BCP 47: <c>ja</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>.</summary>
public static class LanguageTags
{
    private static readonly FrozenSet<string> RightToLeftLanguages = FrozenSet.Create(
        StringComparer.Ordinal,
        ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
    );
    private static readonly FrozenSet<string> RightToLeftScripts = FrozenSet.Create(
        StringComparer.Ordinal,
        ["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"]
    );

    /// <summary>Whether a text has the form of a tag; the language need not exist.</summary>
    public static bool IsOne(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length > 1
            && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is > 0 and < 9 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>The language without script and region, in lower case: <c>pt</c> for <c>pt-BR</c>.</summary>
    public static string PrimaryOf(string tag) => (tag.IndexOf('-') is >= 0 and var dash ? tag[..dash] : tag).ToLowerInvariant();

    /// <summary>The tag, and then each time one part less: <c>zh-Hant-TW</c>, <c>zh-Hant</c>, <c>zh</c>.</summary>
    public static IEnumerable<string> FallbacksOf(string tag)
    {
        for (var rest = tag; rest.Length > 0; rest = rest[..Math.Max(0, rest.LastIndexOf('-'))])
            yield return rest;
    }

    /// <summary>By its script, else by its language.</summary>
    public static bool IsRightToLeft(string tag) =>
        tag.Split('-').Skip(1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter)) is { } script
            ? RightToLeftScripts.Contains(script.ToLowerInvariant())
            : RightToLeftLanguages.Contains(PrimaryOf(tag));
}
