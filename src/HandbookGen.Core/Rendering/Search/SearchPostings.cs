using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandbookGen.Rendering.Search;

/// <summary>All terms of the site in ordinal order, and where each occurs.</summary>
internal sealed class SearchPostings
{
    private readonly TermTable table = new();
    private readonly int[] order;
    private readonly int[] textStarts;
    private readonly int[] entryStarts;
    private readonly uint[] texts;
    private readonly uint[] entries;

    /// <param name="chunks">In the order of the pages; where one ends does not matter.</param>
    public SearchPostings(ImmutableArray<SearchChunk> chunks)
    {
        var numbers = chunks.Select(chunk => table.Add(chunk.Terms)).ToList();
        order = Order();
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        foreach (var map in numbers)
        {
            for (var term = 0; term < map.Length; term++)
                map[term] = ranks[map[term]];
        }

        PartCount = chunks.Sum(chunk => chunk.PartLengths.Count);
        var average = Math.Max(1, chunks.Sum(chunk => chunk.PartLengths.Sum(length => (long)length)) / Math.Max(1, PartCount));
        textStarts = Starts(chunks, numbers, chunk => chunk.InText);
        entryStarts = Starts(chunks, numbers, chunk => chunk.InEntries);
        texts = new uint[textStarts[^1]];
        entries = new uint[entryStarts[^1]];
        var (nextText, nextEntry) = (textStarts.ToArray(), entryStarts.ToArray());
        var (part, entry) = (0u, 0u);
        foreach (var (chunk, map) in chunks.Zip(numbers))
        {
            foreach (var posting in CollectionsMarshal.AsSpan(chunk.InText))
            {
                var local = posting.Value >> 8;
                texts[nextText[map[posting.Term]]++] = ((part + local) << 3) | Impact(posting.Value & 255, chunk.PartLengths[(int)local], average);
            }

            foreach (var posting in CollectionsMarshal.AsSpan(chunk.InEntries))
                entries[nextEntry[map[posting.Term]]++] = (entry << 4) + posting.Value;
            part += (uint)chunk.PartLengths.Count;
            entry += (uint)chunk.EntryCount;
        }
    }

    public int Count => order.Length;

    public int PartCount { get; }

    public ReadOnlySpan<char> this[int rank] => table[order[rank]];

    /// <summary>The parts whose text has the term, each times 8, and how much it matters there, from 0 to 7.</summary>
    public ReadOnlySpan<uint> InText(int rank) => texts.AsSpan(textStarts[rank]..textStarts[rank + 1]);

    /// <summary>The entries with the term, each times 16, and how many terms the entry has; 0 for a code.</summary>
    public ReadOnlySpan<uint> InEntries(int rank) => entries.AsSpan(entryStarts[rank]..entryStarts[rank + 1]);

    // Okapi BM25 with k1 = 1.2 and b = 0.75 (https://en.wikipedia.org/wiki/Okapi_BM25), without the part that all texts share.
    private static uint Impact(uint count, int length, long average)
    {
        var scaled = 4000L * count * average;
        var weight = 8 * scaled / (scaled + (1200 * (average + (3 * length))));
        return (uint)Math.Min(7, weight);
    }

    private int[] Starts(ImmutableArray<SearchChunk> chunks, List<int[]> ranks, Func<SearchChunk, List<Posting>> postings)
    {
        var starts = new int[Count + 1];
        foreach (var (chunk, map) in chunks.Zip(ranks))
        {
            foreach (var posting in CollectionsMarshal.AsSpan(postings(chunk)))
                starts[map[posting.Term] + 1]++;
        }

        for (var rank = 0; rank < Count; rank++)
            starts[rank + 1] += starts[rank];
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
