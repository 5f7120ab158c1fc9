using System.Collections.Immutable;

namespace HandbookGen.Rendering.Search;

/// <summary>All terms of the site in ordinal order, and where each occurs.</summary>
internal sealed class SearchPostings
{
    private readonly TermTable table;
    private readonly int[] order;
    private readonly int[] textStarts;
    private readonly int[] entryStarts;
    private readonly uint[] texts;
    private readonly uint[] entries;

    /// <param name="chunks">In the order of the pages; where one ends does not matter.</param>
    public SearchPostings(ImmutableArray<SearchChunk> chunks)
    {
        // Most terms of a chunk are in the others too.
        table = new TermTable(chunks.Sum(chunk => chunk.Terms.Count) / 2);
        var numbers = chunks.Select(chunk => table.Add(chunk.Terms)).ToList();
        order = Order();
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        PartCount = chunks.Sum(chunk => chunk.Parts.Count);
        var average = Math.Max(1, chunks.Sum(chunk => chunk.Parts.Sum(part => (long)part.Length)) / Math.Max(1, PartCount));
        var (firstPart, firstEntry) = (0, 0);
        var placed = ImmutableArray.CreateBuilder<PlacedChunk>();
        foreach (var (chunk, map) in chunks.Zip(numbers))
        {
            for (var term = 0; term < map.Length; term++)
                map[term] = ranks[map[term]];
            placed.Add(new PlacedChunk(chunk, map, (uint)firstPart, (uint)firstEntry));
            firstPart += chunk.Parts.Count;
            firstEntry += chunk.EntryCount;
        }

        var counts = InParallel.Map(placed.ToImmutable(), chunk => chunk.Count(order.Length));
        textStarts = Starts([.. counts.Select(count => count.Texts)]);
        entryStarts = Starts([.. counts.Select(count => count.Entries)]);
        texts = new uint[textStarts[^1]];
        entries = new uint[entryStarts[^1]];
        InParallel.Do([.. placed.Zip(counts)], part =>
        {
            part.First.Write(texts, part.Second.Texts, average);
            part.First.Write(entries, part.Second.Entries);
        });
    }

    public int Count => order.Length;

    public int PartCount { get; }

    public ReadOnlySpan<char> this[int rank] => table[order[rank]];

    /// <summary>The parts whose text has the term, each times 8, and how much it matters there, from 0 to 7.</summary>
    public ReadOnlySpan<uint> InText(int rank) => texts.AsSpan(textStarts[rank]..textStarts[rank + 1]);

    /// <summary>The entries with the term, each times 16, and how many terms the entry has; 0 for a code.</summary>
    public ReadOnlySpan<uint> InEntries(int rank) => entries.AsSpan(entryStarts[rank]..entryStarts[rank + 1]);

    // Where each term's places begin; and in the counts of each chunk, where those of the chunk do.
    private int[] Starts(ImmutableArray<int[]> counts)
    {
        var starts = new int[Count + 1];
        var next = 0;
        for (var rank = 0; rank < Count; rank++)
        {
            starts[rank] = next;
            foreach (var count in counts)
                (count[rank], next) = (next, next + count[rank]);
        }

        starts[Count] = next;
        return starts;
    }

    // By their first four characters as one number, and by the rest only where these are the same.
    private int[] Order()
    {
        var (keys, terms) = (new ulong[table.Count], new int[table.Count]);
        for (var term = 0; term < terms.Length; term++)
            (keys[term], terms[term]) = (KeyOf(table[term]), term);
        Array.Sort(keys, terms);
        var byText = Comparer<int>.Create((a, b) => table[a].SequenceCompareTo(table[b]));
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                Array.Sort(terms, start, end - start, byText);
        }

        return terms;
    }

    private static ulong KeyOf(ReadOnlySpan<char> term)
    {
        var key = 0UL;
        for (var i = 0; i < 4; i++)
            key = (key << 16) | (i < term.Length ? term[i] : 0u);
        return key;
    }
}
