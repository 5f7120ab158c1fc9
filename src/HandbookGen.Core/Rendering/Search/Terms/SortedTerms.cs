using System.Buffers;

namespace HandbookGen.Rendering.Search;

/// <summary>The terms of a table in ordinal order.</summary>
internal sealed class SortedTerms
{
    private const int KeyLength = 4;

    private readonly char[] text;

    // By rank: the start of the term, followed by the end of the last one.
    private readonly int[] starts;

    private SortedTerms(TermTable table, int[] order)
    {
        text = new char[table.TextLength];
        starts = new int[order.Length + 1];
        for (var rank = 0; rank < order.Length; rank++)
        {
            var term = table[order[rank]];
            term.CopyTo(text.AsSpan(starts[rank]));
            starts[rank + 1] = starts[rank] + term.Length;
        }
    }

    public int Count => starts.Length - 1;

    public ReadOnlySpan<char> this[int rank] => text.AsSpan(starts[rank], starts[rank + 1] - starts[rank]);

    /// <returns>The terms, and the rank of each by its number in the table.</returns>
    public static (SortedTerms Terms, int[] Ranks) Of(TermTable table)
    {
        var order = Sort(table);
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return (new SortedTerms(table, order), ranks);
    }

    /// <summary>The first characters as one number that sorts like the terms.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> term)
    {
        var key = 0UL;
        for (var i = 0; i < KeyLength; i++)
            key = (key << 16) | (i < term.Length ? term[i] : 0u);
        return key;
    }

    // By the key, and by the rest only if the keys are equal.
    private static int[] Sort(TermTable table)
    {
        var (keys, order) = (ArrayPool<ulong>.Shared.Rent(table.Count), new int[table.Count]);
        for (var term = 0; term < order.Length; term++)
            (keys[term], order[term]) = (KeyOf(table[term]), term);
        Array.Sort(keys, order, 0, order.Length);
        var byText = Comparer<int>.Create((a, b) => table[a].SequenceCompareTo(table[b]));
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                Array.Sort(order, start, end - start, byText);
        }

        ArrayPool<ulong>.Shared.Return(keys);
        return order;
    }
}
