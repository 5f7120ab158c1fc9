using System.Buffers;
using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>A line with the best entries of many terms with the same prefix.</summary>
/// <param name="Rank">The rank of the term after it.</param>
/// <param name="Text">The prefix with a <c>*</c> after it.</param>
/// <param name="Entries">As in <see cref="SearchPostings.InEntries"/>.</param>
internal sealed record PrefixLine(int Rank, string Text, ImmutableArray<uint> Entries);

/// <summary>
/// For a query of two letters, a browser should not load all terms with that prefix. Such prefixes get their own line in the index, with
/// the best headings of all these terms.
/// </summary>
internal static class SearchPrefixes
{
    private const int LongestPrefix = 4;
    private const int MostEntries = 200;

    /// <param name="lengths">The length of each term's line, in characters.</param>
    /// <param name="isTitle">By entry number, whether it is the title of its page.</param>
    /// <returns>In the order of the file.</returns>
    public static ImmutableArray<PrefixLine> Of(SearchPostings postings, int[] lengths, bool[] isTitle)
    {
        var found = LongBeginnings(postings, lengths);
        // A term that equals the prefix comes before it.
        return InParallel
            .Map(
                found,
                terms => new PrefixLine(
                    terms.Start + (postings[terms.Start].Length == terms.Prefix.Length ? 1 : 0),
                    $"{terms.Prefix}*",
                    Best(postings, terms.Start, terms.End, isTitle)
                )
            )
            .Sort((one, other) => one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank) : string.CompareOrdinal(one.Text, other.Text));
    }

    // The ranks of the terms with each. Terms with a prefix are adjacent, so one look at each term tells which prefixes end before it.
    private static ImmutableArray<(int Start, int End, string Prefix)> LongBeginnings(SearchPostings postings, int[] lengths)
    {
        var found = ImmutableArray.CreateBuilder<(int Start, int End, string Prefix)>();
        var open = new (int Start, long Size)[LongestPrefix + 1];
        // The terms of a prefix lie in at most three shards, or the prefix has a line.
        var tooLong = 2 * SearchShards.LengthFor(lengths);
        var size = 0L;
        ReadOnlySpan<char> last = "";
        for (var rank = 0; rank <= postings.Count; rank++)
        {
            var term = rank < postings.Count ? postings[rank] : "";
            for (var length = term.CommonPrefixLength(last) + 1; length <= LongestPrefix; length++)
            {
                if (length <= last.Length && size - open[length].Size > tooLong)
                    found.Add((open[length].Start, rank, last[..length].ToString()));
                open[length] = (rank, size);
            }

            size += rank < postings.Count ? lengths[rank] : 0;
            last = term;
        }

        return found.ToImmutable();
    }

    // Titles before headings, short ones before long ones: one number each, for fast sorting. An entry with two of the terms occurs twice.
    private static ImmutableArray<uint> Best(SearchPostings postings, int start, int end, bool[] isTitle)
    {
        var total = 0;
        for (var rank = start; rank < end; rank++)
            total += postings.CountInEntries(rank);
        var ordered = ArrayPool<ulong>.Shared.Rent(total);
        var places = ArrayPool<uint>.Shared.Rent(postings.MostPlaces);
        var count = 0;
        for (var rank = start; rank < end; rank++)
        {
            foreach (var place in postings.InEntries(rank, places))
            {
                var length = place & 15;
                if (length > 0)
                    ordered[count++] = ((isTitle[place >> 4] ? 0UL : 16UL) + length) << 32 | place;
            }
        }

        var best = FirstOf(ordered.AsSpan(0, count), places);
        ArrayPool<uint>.Shared.Return(places);
        ArrayPool<ulong>.Shared.Return(ordered);
        return best;
    }

    // Without duplicates, in place order.
    private static ImmutableArray<uint> FirstOf(Span<ulong> ordered, Span<uint> places)
    {
        ordered.Sort();
        var count = 0;
        foreach (var number in ordered)
        {
            if (count == 0 || places[count - 1] != (uint)number)
                places[count++] = (uint)number;
            if (count == MostEntries)
                break;
        }

        places[..count].Sort();
        return [.. places[..count]];
    }
}
