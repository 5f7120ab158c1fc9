using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>Finds the protected anchors of a page, each once.</summary>
public static class ProtectedAnchors
{
    /// <summary>The anchors of the page itself, then those of the indexes on it.</summary>
    /// <param name="expansions">The parts of the page that are made from data.</param>
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

    /// <summary>
    /// Anchors protected by markers, then by front matter, then by settings. One listed in the front matter may not exist.
    /// </summary>
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
        {
            foreach (var id in marker.AnchorIds)
                Add(id, ProtectedBy.Marker, marker.Range);
        }

        foreach (var id in page.FrontMatter.ProtectedAnchors)
            Add(id.Value, ProtectedBy.FrontMatter, id.Range);
        if (!isMatch && !allExplicit)
            return found.ToImmutable();
        foreach (var anchor in page.Anchors.Where(anchor => IsExplicit(anchor) || (isMatch && headings.ContainsKey(anchor.Id))))
            Add(anchor.Id, ProtectedBy.Setting, anchor.Range);
        return found.ToImmutable();

        void Add(string id, ProtectedBy by, SourceRange promise)
        {
            if (id.Length == 0 || !seen.Add(id))
                return;
            var heading = headings.GetValueOrDefault(id);
            found.Add(new ProtectedAnchor(id, heading?.Text ?? "", by, ranges.TryGetValue(id, out var range) ? range : promise, heading));
        }
    }

    /// <summary>Whether an author has chosen the id so that it can be linked to.</summary>
    public static bool IsExplicit(Anchor anchor) => anchor.Origin is AnchorOrigin.Typed or AnchorOrigin.Html;

    private static Dictionary<string, SourceRange> RangesById(Page page)
    {
        var ranges = new Dictionary<string, SourceRange>(StringComparer.Ordinal);
        foreach (var anchor in page.Anchors)
            ranges.TryAdd(anchor.Id, anchor.Range);
        return ranges;
    }

    /// <summary>The heading of each anchor. An <c>&lt;a id></c> inside a heading belongs to the heading as well.</summary>
    internal static Dictionary<string, Heading> HeadingsById(Page page)
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
        // Headings are in the order of the text, except those of included files.
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
