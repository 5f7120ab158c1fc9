using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A protected anchor that still exists but has lost its marker.</summary>
public sealed class UnprotectedAnchor : Rule
{
    public override string Id => "HB2004";

    public override string Name => "unprotected-anchor";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "An anchor that is protected in `anchors.lock` or in the commit of `--base` is still on its page, but has lost its "
                + "marker.",
            Why: "The next editor sees a heading like any other and rewords, moves or removes it. The links from outside still "
                + "depend on it.",
            Incorrect: """
            <!-- the lock has the anchor #slas of this page -->
            ## Turnaround time {#slas}
            """,
            Correct: """
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Fix: "Restore the marker. When nobody needs the anchor any more, drop it from the lock with `handbookgen anchors lock "
                + "--drop`."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var contested = ContestedHeadings.Anchors(site);
        return site
            .Promises.All.GroupBy(promise => promise.Url)
            .Where(promises => site.PageByUrl.ContainsKey(promises.Key))
            .SelectMany(promises => Check(site, site.PageByUrl[promises.Key], contested, promises));
    }

    private static IEnumerable<Finding> Check(
        Site site,
        SitePage page,
        ImmutableHashSet<(string Url, string Id)> contested,
        IEnumerable<PromisedAnchor> promises
    )
    {
        // Another rule reports a marker that has the wrong words.
        var marked = page
            .ProtectedAnchors.Select(anchor => anchor.Id)
            .Concat(page.Page.NearMarkers.SelectMany(near => near.AnchorIds))
            .ToHashSet();
        var anchors = page.Anchors.DistinctBy(anchor => anchor.Id).ToDictionary(anchor => anchor.Id);
        var idle = LinesByFile(page.Page.Markers.Where(marker => marker.AnchorIds.IsEmpty).Select(marker => marker.Range));
        var headings = LinesByFile(page.Page.Headings.Select(heading => heading.Range));
        foreach (var promise in promises)
        {
            // The marker of a contested anchor may stand below the heading that it led to before.
            if (marked.Contains(promise.Id) || contested.Contains(promise.Key) || !anchors.TryGetValue(promise.Id, out var anchor))
                continue;
            // Its marker is still in its section, and another rule says why it protects nothing.
            if (LineAfter(anchor.Range, idle) is { } marker && !(LineAfter(anchor.Range, headings) < marker))
                continue;
            var where = site.Promises.IsInLock(promise) ? "in 'anchors.lock'" : $"in the commit '{site.Promises.Base?.Name}'";
            yield return new Finding(
                anchor.Range,
                $"The anchor '#{promise.Id}' is protected {where}, but nothing on this page protects it any more.",
                "Add '<!-- DO NOT CHANGE THIS ANCHOR -->' below it again, or drop it with 'handbookgen anchors lock --drop'."
            )
            {
                Cause =
                    UnreadValues.Of(page.Page.FrontMatter, page.Page.FrontMatter.Problems, "protected_anchors")
                    ?? (anchor.Origin == AnchorOrigin.Generated ? site.UnknownAt(promise.Url, promise.Id) : null),
            };
        }
    }

    private static Dictionary<SitePath, int[]> LinesByFile(IEnumerable<SourceRange> ranges) =>
        ranges.GroupBy(range => range.File, range => range.Line).ToDictionary(file => file.Key, file => file.Order().ToArray());

    // The first of the lines below a place in its file; null if there is none.
    private static int? LineAfter(SourceRange place, Dictionary<SitePath, int[]> lines)
    {
        if (!lines.TryGetValue(place.File, out var inFile))
            return null;
        var found = Array.BinarySearch(inFile, place.Line + 1);
        var at = found < 0 ? ~found : found;
        return at < inFile.Length ? inFile[at] : null;
    }
}
