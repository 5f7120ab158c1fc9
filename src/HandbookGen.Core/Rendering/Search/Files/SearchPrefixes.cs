using System.Buffers;
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

    // The terms of a prefix lie in at most three shards, or the prefix has a line.
    private const int TooLong = 2 * SearchShards.Length;

    /// <param name="lengths">How many characters the line of each term takes.</param>
    /// <param name="isTitle">By the number of an entry, whether it is the title of its page.</param>
    /// <returns>In the order in which they stand among the terms.</returns>
    public static ImmutableArray<PrefixLine> Of(SearchPostings postings, int[] lengths, bool[] isTitle)
    {
        var found = LongBeginnings(postings, lengths);
        // A term that is the whole beginning comes before it.
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

    // The terms with each, as ranks. Those that begin alike follow each other, so that one look at each term tells which beginnings end before it.
    private static ImmutableArray<(int Start, int End, string Prefix)> LongBeginnings(SearchPostings postings, int[] lengths)
    {
        var found = ImmutableArray.CreateBuilder<(int Start, int End, string Prefix)>();
        var open = new (int Start, long Size)[LongestPrefix + 1];
        var size = 0L;
        ReadOnlySpan<char> last = "";
        for (var rank = 0; rank <= postings.Count; rank++)
        {
            var term = rank < postings.Count ? postings[rank] : "";
            for (var length = term.CommonPrefixLength(last) + 1; length <= LongestPrefix; length++)
            {
                if (length <= last.Length && size - open[length].Size > TooLong)
                    found.Add((open[length].Start, rank, last[..length].ToString()));
                open[length] = (rank, size);
            }

            size += rank < postings.Count ? lengths[rank] : 0;
            last = term;
        }

        return found.ToImmutable();
    }

    // Titles before headings, short ones before long ones: one number each, so that they sort fast. An entry with two of the terms is there twice.
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

    // Each once, in the order of the places.
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
