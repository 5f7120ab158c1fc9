namespace HandbookGen.Indexing.Adopting;

/// <summary>A language, as other generators write it.</summary>
internal static class LanguageTag
{
    /// <summary>The BCP 47 tag: <c>pt-BR</c> for <c>pt_BR</c>.</summary>
    /// <returns>Null for what is not a language.</returns>
    public static string? Of(string? written)
    {
        if (
            written?.Trim().Replace('_', '-').Split('-') is not [{ Length: 2 or 3 } language, .. var rest]
            || !language.All(char.IsAsciiLetter)
        )
            return null;
        if (!rest.All(part => part.Length is > 1 and < 9 && part.All(char.IsAsciiLetterOrDigit)))
            return null;
        return string.Join(
            '-',
            rest.Select(part => part.Length == 2 ? part.ToUpperInvariant() : part).Prepend(language.ToLowerInvariant())
        );
    }
}
