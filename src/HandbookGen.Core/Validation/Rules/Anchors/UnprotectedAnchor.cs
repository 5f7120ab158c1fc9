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
        foreach (var promise in site.Promises.All)
        {
            if (!site.PageByUrl.TryGetValue(promise.Url, out var page) || page.ProtectedAnchors.Any(found => found.Id == promise.Id))
                continue;
            // Its marker may stand below the heading that it led to before.
            if (contested.Contains(promise.Key))
                continue;
            // Another rule reports that its marker has the wrong words.
            if (page.Page.NearMarkers.Any(near => near.AnchorIds.Contains(promise.Id)))
                continue;
            if (page.Anchors.FirstOrDefault(found => found.Id == promise.Id) is not { } anchor)
                continue;
            // Its marker is still in its section, and another rule says why it protects nothing.
            if (page.Page.Markers.Any(marker => marker.AnchorIds.IsEmpty && IsInSection(page.Page, anchor.Range, marker.Range)))
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

    private static bool IsInSection(Page page, SourceRange anchor, SourceRange marker) =>
        anchor.File == marker.File
        && anchor.Line < marker.Line
        && !page.Headings.Any(heading =>
            heading.Range.File == anchor.File && heading.Range.Line > anchor.Line && heading.Range.Line < marker.Line
        );
}
