using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>Finds which of several anchors with one id a marker stands at.</summary>
internal static class MarkedAnchors
{
    /// <summary>
    /// The ranges of the anchors of a page that its markers protect: the first one with the id in or below the heading of the marker or,
    /// without a heading, the last one above it.
    /// </summary>
    public static HashSet<SourceRange> Of(Page page)
    {
        var places = page
            .Anchors.GroupBy(anchor => (anchor.Range.File, anchor.Id), anchor => anchor.Range)
            .ToDictionary(group => group.Key, group => group.Order().ToList());
        return Ranges(page, places).ToHashSet();
    }

    private static IEnumerable<SourceRange> Ranges(Page page, Dictionary<(SitePath File, string Id), List<SourceRange>> places)
    {
        foreach (var marker in page.Markers)
        {
            var from = marker.Heading?.Range ?? marker.Range;
            foreach (var id in marker.AnchorIds)
            {
                if (!places.TryGetValue((from.File, id), out var sorted))
                    continue;
                // Never found, because no range ends on line 0.
                var next = ~sorted.BinarySearch(StartOf(from));
                if (marker.Heading is null)
                    next--;
                if (next >= 0 && next < sorted.Count)
                    yield return sorted[next];
            }
        }
    }

    // Comes before every other range that begins there.
    private static SourceRange StartOf(SourceRange range) => range with { EndLine = 0, EndColumn = 0 };
}
