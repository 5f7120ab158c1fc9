using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// Whoever has typed two letters cannot be made to load all terms that begin with them. For such beginnings the index has a line with the best
/// headings of all these terms.
/// </summary>
internal sealed class SearchPrefixes
{
    private const int LongestPrefix = 4;
    private const int MostEntries = 200;

    // The terms of a beginning lie in three shards at most, or there is a line for it.
    private const int TooLong = 2 * SearchShards.Length;

    /// <param name="lengths">How many characters the line of each term takes.</param>
    /// <param name="isTitle">Whether an entry is the title of its page.</param>
    public SearchPrefixes(SearchPostings postings, int[] lengths, Func<uint, bool> isTitle)
    {
        var prefixes = new List<(int Rank, ShardLine Line)>();
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
                    prefixes.Add((first.Length == length ? start + 1 : start, new ShardLine(-1, $"{prefix}*", Best(postings, start, end, isTitle))));
            }
        }

        Lines = Merge(postings.Count, prefixes);
    }

    /// <summary>The terms and the beginnings, in ordinal order.</summary>
    public ImmutableArray<ShardLine> Lines { get; }

    // Titles before headings, short ones before long ones.
    private static ImmutableArray<uint> Best(SearchPostings postings, int start, int end, Func<uint, bool> isTitle)
    {
        var places = new Dictionary<uint, uint>();
        for (var rank = start; rank < end; rank++)
        {
            foreach (var place in postings.InEntries(rank))
            {
                if ((place & 15) > 0)
                    places[place >> 4] = place;
            }
        }

        return
        [
            .. places.Values
                .OrderBy(place => isTitle(place >> 4) ? 0 : 1).ThenBy(place => place & 15).ThenBy(place => place)
                .Take(MostEntries)
                .Order(),
        ];
    }

    private static ImmutableArray<ShardLine> Merge(int count, List<(int Rank, ShardLine Line)> prefixes)
    {
        var lines = ImmutableArray.CreateBuilder<ShardLine>(count + prefixes.Count);
        var next = 0;
        var ordered = prefixes.OrderBy(prefix => prefix.Rank).ThenBy(prefix => prefix.Line.Prefix, StringComparer.Ordinal).ToList();
        for (var rank = 0; rank <= count; rank++)
        {
            for (; next < ordered.Count && ordered[next].Rank == rank; next++)
                lines.Add(ordered[next].Line);
            if (rank < count)
                lines.Add(new ShardLine(rank, "", []));
        }

        return lines.MoveToImmutable();
    }
}
