using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>All terms of the site in ordinal order, and where each occurs.</summary>
internal sealed class SearchPostings
{
    private const int None = -1;

    private readonly ImmutableArray<PlacedChunk> chunks;

    // The chunks with the first term, then those with the second, and so on; and the term's rank in each. Two arrays, as one would be
    // large.
    private readonly int[] homes;
    private readonly int[] ranks;

    // By rank: the start of its chunks, followed by the end of the last ones.
    private readonly List<int> starts = [0];

    /// <param name="read">In page order; any boundaries between them will do.</param>
    public SearchPostings(ImmutableArray<SearchChunk> read)
    {
        PartCount = read.Sum(chunk => chunk.PartLengths.Length);
        var average = Math.Max(1, read.Sum(chunk => chunk.PartLengths.Sum(length => (long)length)) / Math.Max(1, PartCount));
        var placed = ImmutableArray.CreateBuilder<PlacedChunk>(read.Length);
        var (firstPart, firstEntry) = (0, 0);
        foreach (var chunk in read)
        {
            placed.Add(new PlacedChunk(chunk, firstPart, firstEntry, average));
            firstPart += chunk.PartLengths.Length;
            firstEntry += chunk.EntryCount;
        }

        chunks = placed.MoveToImmutable();
        MostPlaces = Math.Max(firstPart, firstEntry);
        var terms = chunks.Sum(chunk => chunk.Terms.Count);
        (homes, ranks) = (new int[terms], new int[terms]);
        Merge();
    }

    public int Count => starts.Count - 1;

    public int PartCount { get; }

    /// <summary>An upper bound of the parts or entries of a term.</summary>
    public int MostPlaces { get; }

    public ReadOnlySpan<char> this[int rank] => chunks[homes[starts[rank]]].Terms[ranks[starts[rank]]];

    public int CountInText(int rank)
    {
        var count = 0;
        for (var i = starts[rank]; i < starts[rank + 1]; i++)
            count += chunks[homes[i]].CountInText(ranks[i]);
        return count;
    }

    public int CountInEntries(int rank)
    {
        var count = 0;
        for (var i = starts[rank]; i < starts[rank + 1]; i++)
            count += chunks[homes[i]].CountInEntries(ranks[i]);
        return count;
    }

    /// <summary>The parts whose text has the term, each times 8, plus the weight of the term there, from 0 to 7.</summary>
    /// <param name="buffer">At least <see cref="MostPlaces"/> long; holds the result.</param>
    public ReadOnlySpan<uint> InText(int rank, Span<uint> buffer)
    {
        var count = 0;
        for (var i = starts[rank]; i < starts[rank + 1]; i++)
            count += chunks[homes[i]].CopyText(ranks[i], buffer[count..]);
        return buffer[..count];
    }

    /// <summary>The entries with the term, each times 16, plus the number of terms in the entry; 0 for a code.</summary>
    /// <param name="buffer">As for <see cref="InText"/>.</param>
    public ReadOnlySpan<uint> InEntries(int rank, Span<uint> buffer)
    {
        var count = 0;
        for (var i = starts[rank]; i < starts[rank + 1]; i++)
            count += chunks[homes[i]].CopyEntries(ranks[i], buffer[count..]);
        return buffer[..count];
    }

    // A k-way merge of the terms of all chunks.
    private void Merge()
    {
        var next = new int[chunks.Length];
        // The first characters of the next terms decide most comparisons.
        ulong[] keys = [.. chunks.Select(chunk => KeyAt(chunk, 0))];
        var count = 0;
        while (FirstOf(next, keys) is not None and var first)
        {
            var term = chunks[first].Terms[next[first]];
            var key = keys[first];
            for (var chunk = first; chunk < next.Length; chunk++)
            {
                if (keys[chunk] != key || IsAtEnd(chunk, next) || !chunks[chunk].Terms[next[chunk]].SequenceEqual(term))
                    continue;
                (homes[count], ranks[count]) = (chunk, next[chunk]);
                count++;
                keys[chunk] = KeyAt(chunks[chunk], ++next[chunk]);
            }

            starts.Add(count);
        }
    }

    private int FirstOf(int[] next, ulong[] keys)
    {
        var first = None;
        for (var chunk = 0; chunk < next.Length; chunk++)
        {
            if (IsAtEnd(chunk, next))
                continue;
            if (
                first == None
                || keys[chunk] < keys[first]
                || (keys[chunk] == keys[first] && chunks[chunk].Terms[next[chunk]].SequenceCompareTo(chunks[first].Terms[next[first]]) < 0)
            )
            {
                first = chunk;
            }
        }

        return first;
    }

    private bool IsAtEnd(int chunk, int[] next) => next[chunk] == chunks[chunk].Terms.Count;

    private static ulong KeyAt(PlacedChunk chunk, int rank) =>
        rank < chunk.Terms.Count ? SortedTerms.KeyOf(chunk.Terms[rank]) : ulong.MaxValue;
}
