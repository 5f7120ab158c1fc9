using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HandbookGen.Parsing;

/// <summary>Ranges of a text that do not overlap, for lookups by offset.</summary>
internal readonly struct OffsetRanges
{
    private readonly ImmutableArray<(int Start, int End)> ranges;

    /// <param name="found">
    /// Starts and exclusive ends, in any order: the tree ends with the footnotes, and may include a file twice.
    /// </param>
    public OffsetRanges(List<(int Start, int End)> found)
    {
        var sorted = found.ToArray();
        // Nearly always they are already sorted, and checking is much faster than sorting.
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

    /// <summary>The range that contains an offset; null if there is none.</summary>
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
