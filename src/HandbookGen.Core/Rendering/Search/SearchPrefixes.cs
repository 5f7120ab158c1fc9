using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>A line for the best of many terms that begin alike.</summary>
/// <param name="Rank">Of the term that it stands before.</param>
/// <param name="Text">The beginning with a <c>*</c> behind it.</param>
/// <param name="Entries">As <see cref="SearchPostings.InEntries"/>.</param>
internal sealed record PrefixLine(int Rank, string Text, ImmutableArray<uint> Entries);

/// <summary>
/// Whoever has typed two letters cannot be made to load all terms that begin with them. For such beginnings the index has a line with the best
/// headings of all these terms.
/// </summary>
internal static class SearchPrefixes
{
    private const int LongestPrefix = 4;
    private const int MostEntries = 200;

    // The terms of a beginning lie in three shards at most, or there is a line for it.
    private const int TooLong = 2 * SearchShards.Length;

    /// <param name="lengths">How many characters the line of each term takes.</param>
    /// <param name="isTitle">By the number of an entry, whether it is the title of its page.</param>
    /// <returns>In the order in which they stand among the terms.</returns>
    public static ImmutableArray<PrefixLine> Of(SearchPostings postings, int[] lengths, bool[] isTitle)
    {
        var found = ImmutableArray.CreateBuilder<(int Start, int End, string Prefix)>();
        for (var length = 1; length <= LongestPrefix; length++)
        {
            for (int start = 0, end; start < postings.Count; start = end)
            {
                var first = postings[start];
                end = start + 1;
                if (first.Length < length)
                    continue;
                var prefix = first[..length];
                var size = lengths[start];
                for (; end < postings.Count && postings[end].StartsWith(prefix); end++)
                    size += lengths[end];
                if (size > TooLong)
                    found.Add((start, end, prefix.ToString()));
            }
        }

        // A term that is the whole beginning comes before it.
        return InParallel
            .Map(found.ToImmutable(), terms => new PrefixLine(
                terms.Start + (postings[terms.Start].Length == terms.Prefix.Length ? 1 : 0), $"{terms.Prefix}*", Best(postings, terms.Start, terms.End, isTitle)))
            .Sort((one, other) => one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank) : string.CompareOrdinal(one.Text, other.Text));
    }

    // Titles before headings, short ones before long ones: one number each, so that they sort fast. An entry with two of the terms is there twice.
    private static ImmutableArray<uint> Best(SearchPostings postings, int start, int end, bool[] isTitle)
    {
        var ordered = new List<ulong>();
        for (var rank = start; rank < end; rank++)
        {
            foreach (var place in postings.InEntries(rank))
            {
                var length = place & 15;
                if (length > 0)
                    ordered.Add(((isTitle[place >> 4] ? 0UL : 16UL) + length) << 32 | place);
            }
        }

        ordered.Sort();
        return [.. ordered.Select(number => (uint)number).Distinct().Take(MostEntries).Order()];
    }
}
