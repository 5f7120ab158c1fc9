using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// The words of the index by their last letters, which find a word when a typo is among its first letters. Words that occur once are left
/// out: most of them are typos.
/// </summary>
internal static class SearchWords
{
    private const int ShortestWord = 4;

    public static ImmutableArray<SearchShard> Cut(SearchTerms terms) =>
        SearchShards.Cut(
            terms
                .Sorted.Where(term => IsWord(term.Text) && (term.InText.Length > 1 || term.InEntries.Length > 0))
                .Select(term => new ShardLine(string.Concat(term.Text.Reverse()), term.Text, term.Text.Length + 1))
                .OrderBy(line => line.Key, StringComparer.Ordinal)
        );

    private static bool IsWord(string term) => term.Length >= ShortestWord && term.All(c => char.IsLetter(c) && !TermCharacters.IsCjk(c));
}
