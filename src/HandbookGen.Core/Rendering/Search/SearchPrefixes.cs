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
    /// <param name="isTitle">By the number of an entry, whether it is the title of its page.</param>
    public SearchPrefixes(SearchPostings postings, int[] lengths, bool[] isTitle)
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

        var prefixes = InParallel.Map(found.ToImmutable(), terms =>
            (terms.Start + (postings[terms.Start].Length == terms.Prefix.Length ? 1 : 0), new ShardLine(-1, $"{terms.Prefix}*", Best(postings, terms.Start, terms.End, isTitle))));
        Lines = Merge(postings.Count, prefixes);
    }

    /// <summary>The terms and the beginnings, in ordinal order.</summary>
    public ImmutableArray<ShardLine> Lines { get; }

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

    private static ImmutableArray<ShardLine> Merge(int count, ImmutableArray<(int Rank, ShardLine Line)> prefixes)
    {
        var lines = ImmutableArray.CreateBuilder<ShardLine>(count + prefixes.Length);
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
