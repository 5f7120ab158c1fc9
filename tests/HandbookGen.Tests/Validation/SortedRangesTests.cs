using HandbookGen.Diagnostics;
using HandbookGen.Validation;

namespace HandbookGen.Tests.Validation;

public sealed class SortedRangesTests
{
    [Fact]
    public void Finds_overlaps_with_ranges_inside_each_other()
    {
        var ranges = new SortedRanges([Range(9, 10), Range(1, 8), Range(2, 4), Range(5, 5)]);

        ranges.Overlap(Range(6, 7)).ShouldBeTrue();
        ranges.Overlap(Range(7, 9)).ShouldBeTrue();
        ranges.Overlap(Range(9, 12)).ShouldBeTrue();
        ranges.Overlap(Range(8, 9)).ShouldBeFalse();
        ranges.Overlap(Range(10, 12)).ShouldBeFalse();
        ranges.Overlap(Range(0, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Finds_none_without_ranges() => new SortedRanges([]).Overlap(Range(1, 2)).ShouldBeFalse();

    private static SourceRange Range(int start, int end) => new(new SitePath("content/a.md"), 1, start, 1, end);
}
