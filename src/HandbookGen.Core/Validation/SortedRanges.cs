using HandbookGen.Diagnostics;

namespace HandbookGen.Validation;

/// <summary>Ranges of one file, which may overlap each other; finds out in logarithmic time whether another range overlaps one.</summary>
internal sealed class SortedRanges
{
    // The starts in order, and for each of them where the ranges up to it end at the latest.
    private readonly (int Line, int Column)[] starts;
    private readonly (int Line, int Column)[] ends;

    public SortedRanges(IEnumerable<SourceRange> ranges)
    {
        SourceRange[] sorted = [.. ranges.OrderBy(range => (range.Line, range.Column))];
        starts = [.. sorted.Select(range => (range.Line, range.Column))];
        ends = [.. sorted.Select(range => (range.EndLine, range.EndColumn))];
        for (var i = 1; i < ends.Length; i++)
        {
            if (ends[i].CompareTo(ends[i - 1]) < 0)
                ends[i] = ends[i - 1];
        }
    }

    /// <summary>Whether a range of the file has characters of one of these in it.</summary>
    public bool Overlap(SourceRange range)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle].CompareTo((range.EndLine, range.EndColumn)) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && ends[low - 1].CompareTo((range.Line, range.Column)) > 0;
    }
}
