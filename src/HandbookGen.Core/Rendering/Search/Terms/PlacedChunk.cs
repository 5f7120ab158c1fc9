using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>A chunk with site-wide numbers of parts and entries.</summary>
internal sealed class PlacedChunk
{
    private const int FewTimes = 16;

    private readonly SearchChunk chunk;
    private readonly uint firstPart;
    private readonly uint firstEntry;
    private readonly long average;

    // By part and count of a term in it; hardly any term has a higher count.
    private readonly byte[] impacts;

    /// <param name="firstPart">The number of the chunk's first part.</param>
    /// <param name="firstEntry">The number of the chunk's first entry.</param>
    /// <param name="average">The average number of terms per part.</param>
    public PlacedChunk(SearchChunk chunk, int firstPart, int firstEntry, long average)
    {
        (this.chunk, this.firstPart, this.firstEntry, this.average) = (chunk, (uint)firstPart, (uint)firstEntry, average);
        impacts = new byte[FewTimes * chunk.PartLengths.Length];
        for (var part = 0; part < chunk.PartLengths.Length; part++)
        {
            for (var count = 1; count < FewTimes; count++)
                impacts[(FewTimes * part) + count] = (byte)Impact(count, chunk.PartLengths[part], average);
        }
    }

    public SortedTerms Terms => chunk.Terms;

    /// <param name="term">Its rank in the chunk.</param>
    public int CountInText(int term) => chunk.InText[term].Length;

    public int CountInEntries(int term) => chunk.InEntries[term].Length;

    /// <summary>Writes the parts of a term, each times 8, plus the weight of the term there.</summary>
    /// <returns>The number of parts.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CopyText(int term, Span<uint> to)
    {
        var places = chunk.InText[term];
        var known = impacts;
        for (var i = 0; i < places.Length; i++)
        {
            var (part, count) = (places[i] >> 8, (int)(places[i] & TextPosting.HighestCount));
            to[i] =
                (firstPart + part) << 3
                | (count < FewTimes ? known[(FewTimes * (int)part) + count] : Impact(count, chunk.PartLengths[(int)part], average));
        }

        return places.Length;
    }

    /// <summary>Writes the entries of a term, each times 16, plus the number of terms in the entry.</summary>
    /// <returns>The number of entries.</returns>
    public int CopyEntries(int term, Span<uint> to)
    {
        var places = chunk.InEntries[term];
        for (var i = 0; i < places.Length; i++)
            to[i] = (firstEntry << 4) + places[i];
        return places.Length;
    }

    // Okapi BM25 with k1 = 1.2 and b = 0.75 (https://en.wikipedia.org/wiki/Okapi_BM25), without the factor that all texts share.
    private static uint Impact(int count, int length, long average)
    {
        var scaled = 4000L * count * average;
        var weight = 8 * scaled / (scaled + (1200 * (average + (3 * length))));
        return (uint)Math.Min(7, weight);
    }
}
