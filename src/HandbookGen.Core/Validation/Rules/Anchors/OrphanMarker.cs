using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A promise without an anchor: a marker that belongs to nothing, or an id in <c>protected_anchors</c> that the page never had.</summary>
public sealed class OrphanMarker : Rule
{
    public override string Id => "HB2005";

    public override string Name => "orphan-marker";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A marker such as `<!-- DO NOT CHANGE THIS ANCHOR -->` stands neither below a heading nor behind an `<a id>`, or `protected_anchors` names an anchor that the page does not have.",
            Why: "Its author meant to protect something, and nothing is protected.",
            Bad: """
            ## Turnaround time {#slas}

            We answer within two days.

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Good: """
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR -->

            We answer within two days.
            """,
            Fix: "Move the marker to the line below its heading, with nothing but an empty line between. Remove it when its heading is gone on purpose."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var promised = site.Promises.All.Select(promise => promise.Key).ToHashSet();
        foreach (var page in site.Pages)
        {
            foreach (var marker in page.Page.Markers.Where(marker => marker.AnchorId is null))
                yield return new Finding(
                    marker.Range,
                    "The marker protects nothing, because no heading stands directly above it.",
                    "Move it to the line below its heading, or remove it."
                );
            foreach (var id in page.Page.FrontMatter.ProtectedAnchors)
            {
                // One that was there once is lost, which another rule reports.
                if (page.AnchorIds.Contains(id.Value) || promised.Contains((page.Page.Url, id.Value)))
                    continue;
                var help = NearestName.Of(id.Value, page.AnchorIds) is { } near
                    ? $"Did you mean '{near}'?"
                    : "Remove it, or give a heading that id.";
                yield return new Finding(id.Range, $"'protected_anchors' names '{id.Value}', but the page has no such anchor.", help);
            }
        }
    }
}
