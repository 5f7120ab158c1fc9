using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>Words sorted by their ends, in files of about the same size.</summary>
/// <param name="Boundary">As in <see cref="SearchShard.Boundary"/>, for the words read backwards.</param>
internal sealed record WordShard(string Boundary, ImmutableArray<string> Words);

/// <summary>
/// The words of the index by their last letters, which find a word when a typo is among its first letters. Words that occur once are left
/// out: most of them are typos.
/// </summary>
internal static class SearchWords
{
    private const int ShortestWord = 4;
    private const int Length = 8_000;

    public static ImmutableArray<WordShard> Cut(SearchPostings postings)
    {
        var backwards = new List<string>();
        for (var rank = 0; rank < postings.Count; rank++)
        {
            if (IsWord(postings[rank]) && (postings.CountInText(rank) > 1 || postings.CountInEntries(rank) > 0))
                backwards.Add(Reverse(postings[rank]));
        }

        backwards.Sort(StringComparer.Ordinal);
        var shards = ImmutableArray.CreateBuilder<WordShard>();
        var words = ImmutableArray.CreateBuilder<string>();
        var (length, last, boundary) = (0, "", "");
        foreach (var word in backwards)
        {
            if (length > Length)
            {
                shards.Add(new WordShard(boundary, words.DrainToImmutable()));
                boundary = word[..Math.Min(word.Length, word.AsSpan().CommonPrefixLength(last) + 1)];
                length = 0;
            }

            words.Add(Reverse(word));
            length += word.Length + 1;
            last = word;
        }

        // Without words there is still a file to load.
        if (words.Count > 0 || shards.Count == 0)
            shards.Add(new WordShard(boundary, words.DrainToImmutable()));
        return shards.DrainToImmutable();
    }

    public static string Render(WordShard shard) => string.Join('\n', shard.Words) + "\n";

    private static bool IsWord(ReadOnlySpan<char> term)
    {
        foreach (var c in term)
        {
            if (!char.IsLetter(c) || TermCharacters.IsCjk(c))
                return false;
        }

        return term.Length >= ShortestWord;
    }

    private static string Reverse(ReadOnlySpan<char> term) =>
        string.Create(
            term.Length,
            term,
            static (reversed, term) =>
            {
                term.CopyTo(reversed);
                reversed.Reverse();
            }
        );
}
