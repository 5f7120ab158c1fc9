using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HandbookGen.Rendering.Search;

/// <summary>A chunk, and what its numbers are in the whole index. Chunks are put into it side by side: each knows the places of its own.</summary>
/// <param name="ranks">By the number of a term in the chunk, its rank among all terms.</param>
/// <param name="part">The number of the chunk's first part.</param>
/// <param name="entry">The number of the chunk's first entry.</param>
internal sealed class PlacedChunk(SearchChunk chunk, int[] ranks, uint part, uint entry)
{
    private const int FewTimes = 16;

    /// <summary>By rank, in how many parts and entries the term occurs.</summary>
    /// <param name="terms">How many terms there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (int[] Texts, int[] Entries) Count(int terms)
    {
        var (texts, entries) = (new int[terms], new int[terms]);
        foreach (var (postings, _) in chunk.Parts)
        {
            foreach (var posting in postings.AsSpan())
                texts[ranks[posting.Term]]++;
        }

        foreach (var posting in CollectionsMarshal.AsSpan(chunk.InEntries))
            entries[ranks[posting.Term]]++;
        return (texts, entries);
    }

    /// <summary>Writes the parts of each term.</summary>
    /// <param name="next">By rank, where the next one belongs.</param>
    /// <param name="average">How many terms a part has on average.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(uint[] to, int[] next, long average)
    {
        // By how often a term occurs in the part at hand; hardly any does more often.
        Span<uint> impacts = stackalloc uint[FewTimes];
        for (var i = 0; i < chunk.Parts.Count; i++)
        {
            var (postings, length) = chunk.Parts[i];
            var number = (part + (uint)i) << 3;
            for (var count = 1; count < impacts.Length; count++)
                impacts[count] = Impact(count, length, average);
            foreach (var posting in postings.AsSpan())
                to[next[ranks[posting.Term]]++] = number | (posting.Count < impacts.Length ? impacts[posting.Count] : Impact(posting.Count, length, average));
        }
    }

    /// <summary>Writes the entries of each term.</summary>
    public void Write(uint[] to, int[] next)
    {
        foreach (var posting in CollectionsMarshal.AsSpan(chunk.InEntries))
            to[next[ranks[posting.Term]]++] = (entry << 4) + posting.Value;
    }

    // Okapi BM25 with k1 = 1.2 and b = 0.75 (https://en.wikipedia.org/wiki/Okapi_BM25), without the part that all texts share.
    private static uint Impact(int count, int length, long average)
    {
        var scaled = 4000L * count * average;
        var weight = 8 * scaled / (scaled + (1200 * (average + (3 * length))));
        return (uint)Math.Min(7, weight);
    }
}
