namespace HandbookGen.Rendering.Search;

/// <summary>What identifies an entry apart from its words, such as an anchor or a campaign code: a term as users type it.</summary>
internal static class SearchCode
{
    /// <summary>In lower case, without the characters that are syntax in the index files.</summary>
    public static string TermOf(string code) =>
        string.Create(
            Math.Min(code.Length, TermReader.LongestCode),
            code,
            static (term, code) =>
            {
                for (var i = 0; i < term.Length; i++)
                    term[i] = code[i] is <= ' ' or '*' ? '-' : char.ToLowerInvariant(code[i]);
            }
        );

    /// <summary>Whether an anchor needs no term: <c>#weekly-meeting</c> finds the heading <c>Weekly meeting</c> by its words.</summary>
    public static bool IsHeading(string anchor, string heading) => LettersOf(anchor).SequenceEqual(LettersOf(heading));

    private static IEnumerable<char> LettersOf(string text) =>
        text.Select(TermCharacters.Fold)
            .Where(c => c is not (TermCharacters.Separator or TermCharacters.Skipped))
            .Take(TermReader.LongestCode);
}
