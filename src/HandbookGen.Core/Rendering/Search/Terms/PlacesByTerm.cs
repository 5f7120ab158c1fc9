using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>Where the terms of a chunk occur, term by term, so that writing the files of the index reads it sequentially.</summary>
/// <param name="Starts">By the rank of a term, the start of its places; followed by the end of the last ones.</param>
internal readonly record struct PlacesByTerm(int[] Starts, uint[] Places)
{
    public ReadOnlySpan<uint> this[int rank] => Places.AsSpan(Starts[rank], Starts[rank + 1] - Starts[rank]);

    /// <summary>A place is a part times 256, plus the count of the term in it.</summary>
    /// <param name="ranks">By term number.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PlacesByTerm Of(List<PartTerms> parts, int[] ranks)
    {
        var next = new int[ranks.Length + 1];
        foreach (var part in parts)
        {
            foreach (var posting in part.Postings.AsSpan())
                next[ranks[posting.Term]]++;
        }

        var places = new uint[SumUp(next)];
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            foreach (var posting in parts[i].Postings.AsSpan())
                places[--next[ranks[posting.Term]]] = ((uint)i << 8) | (uint)posting.Count;
        }

        return new PlacesByTerm(next, places);
    }

    /// <summary>A place is <see cref="EntryPosting.Value"/>.</summary>
    /// <param name="ranks">By term number.</param>
    public static PlacesByTerm Of(List<EntryPosting> entries, int[] ranks)
    {
        var next = new int[ranks.Length + 1];
        foreach (var posting in entries)
            next[ranks[posting.Term]]++;
        var places = new uint[SumUp(next)];
        for (var i = entries.Count - 1; i >= 0; i--)
            places[--next[ranks[entries[i].Term]]] = entries[i].Value;
        return new PlacesByTerm(next, places);
    }

    // Turns the number of places per term into their ends; writing the places from last to first turns the ends into starts.
    private static int SumUp(int[] counts)
    {
        var sum = 0;
        for (var i = 0; i < counts.Length; i++)
            counts[i] = sum += counts[i];
        return sum;
    }
}
