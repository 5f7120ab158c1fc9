using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>Finds the anchors of a page that are protected, each once.</summary>
public static class ProtectedAnchors
{
    /// <summary>Those of the page itself, then those of the indexes that stand on it.</summary>
    /// <param name="expansions">What data makes on the page.</param>
    public static ImmutableArray<ProtectedAnchor> Of(Page page, IEnumerable<Expansion> expansions, SiteConfig config)
    {
        var own = Of(page, config);
        var seen = own.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own,
            .. from expansion in expansions
            from kept in expansion.Kept
            where seen.Add(kept.Anchor.Id)
            select new ProtectedAnchor(kept.Anchor.Id, kept.Text, ProtectedBy.Index, kept.Anchor.Range, null),
        ];
    }

    /// <summary>Those of markers, then those of the front matter, then those of the settings. One of the front matter need not be there.</summary>
    public static ImmutableArray<ProtectedAnchor> Of(Page page, SiteConfig config)
    {
        var isMatch = !config.ProtectedAnchors.IsEmpty && Glob.IsMatchOfAny(config.ProtectedAnchors, page.InputPath);
        var allExplicit = config.ProtectedAnchors.Contains(SiteConfig.AllExplicit);
        if (page.Markers.IsEmpty && page.FrontMatter.ProtectedAnchors.IsEmpty && !isMatch && !allExplicit)
            return [];
        var headings = HeadingsById(page);
        var ranges = RangesById(page);
        var found = ImmutableArray.CreateBuilder<ProtectedAnchor>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var marker in page.Markers)
            Add(marker.AnchorId, ProtectedBy.Marker, marker.Range);
        foreach (var id in page.FrontMatter.ProtectedAnchors)
            Add(id.Value, ProtectedBy.FrontMatter, id.Range);
        if (!isMatch && !allExplicit)
            return found.ToImmutable();
        foreach (var anchor in page.Anchors.Where(anchor => IsExplicit(anchor) || (isMatch && headings.ContainsKey(anchor.Id))))
            Add(anchor.Id, ProtectedBy.Setting, anchor.Range);
        return found.ToImmutable();

        void Add(string? id, ProtectedBy by, SourceRange promise)
        {
            if (id is null or "" || !seen.Add(id))
                return;
            var heading = headings.GetValueOrDefault(id);
            found.Add(new ProtectedAnchor(id, heading?.Text ?? "", by, ranges.TryGetValue(id, out var range) ? range : promise, heading));
        }
    }

    /// <summary>Whether an author chose the id of the anchor to be linked to.</summary>
    public static bool IsExplicit(Anchor anchor) => anchor.Origin is AnchorOrigin.Typed or AnchorOrigin.Html;

    private static Dictionary<string, SourceRange> RangesById(Page page)
    {
        var ranges = new Dictionary<string, SourceRange>(StringComparer.Ordinal);
        foreach (var anchor in page.Anchors)
            ranges.TryAdd(anchor.Id, anchor.Range);
        return ranges;
    }

    // An <a id> inside a heading is the heading's as well.
    private static Dictionary<string, Heading> HeadingsById(Page page)
    {
        var headings = new Dictionary<string, Heading>(StringComparer.Ordinal);
        foreach (var heading in page.Headings)
        {
            if (heading.Id is { } id)
                headings.TryAdd(id, heading);
        }

        foreach (var anchor in page.Anchors.Where(anchor => anchor.Origin == AnchorOrigin.Html))
        {
            if (HeadingAround(page, anchor.Range) is { } heading)
                headings.TryAdd(anchor.Id, heading);
        }

        return headings;
    }

    private static Heading? HeadingAround(Page page, SourceRange range)
    {
        // Headings stand in the order of the text, save for those of other files.
        foreach (var heading in page.Headings)
        {
            if (
                heading.Range.File == range.File
                && heading.Range.Line <= range.Line
                && range.Line <= heading.Range.EndLine
                && heading.Range.CompareTo(range) < 0
            )
                return heading;
        }

        return null;
    }
}
