using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandbookGen.Parsing;

/// <summary>Stretches of a text that do not overlap, for questions about single characters.</summary>
internal readonly struct OffsetRanges
{
    private readonly ImmutableArray<(int Start, int End)> ranges;

    /// <param name="found">First offset of each, and one past its last, in any order: footnotes stand at the end of the tree, and a file may be included twice.</param>
    public OffsetRanges(List<(int Start, int End)> found)
    {
        var sorted = found.ToArray();
        // Nearly always they are in order already, and looking is much faster than sorting.
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Start >= sorted[i - 1].Start)
                continue;
            Array.Sort(sorted);
            break;
        }

        ranges = ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    public bool Contains(int offset) => At(offset) is not null;

    /// <summary>The stretch that an offset lies in; null for none.</summary>
    public (int Start, int End)? At(int offset)
    {
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < ranges[middle].Start)
                high = middle - 1;
            else if (offset >= ranges[middle].End)
                low = middle + 1;
            else
                return ranges[middle];
        }

        return null;
    }
}
