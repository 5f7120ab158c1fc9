using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A marker that belongs to no anchor, or an id in <c>protected_anchors</c> that the page never had.</summary>
public sealed class OrphanMarker : Rule
{
    public override string Id => "HB2005";

    public override string Name => "orphan-marker";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A marker such as `<!-- DO NOT CHANGE THIS ANCHOR -->` follows neither a heading nor an element with an id, or "
                + "`protected_anchors` names an anchor that the page does not have.",
            Why: "Its author meant to protect an anchor, but nothing is protected.",
            Incorrect: """
            ## Turnaround time {#slas}

            We answer within two days.

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Correct: """
            ## Turnaround time {#slas}

            <!-- DO NOT CHANGE THIS ANCHOR -->

            We answer within two days.
            """,
            Fix: "Move the marker to the line below its heading, with nothing but an empty line in between. If the heading was "
                + "removed on purpose, remove the marker too."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var promised = site.Promises.All.Select(promise => promise.Key).ToHashSet();
        foreach (var page in site.Pages)
        {
            // A broken id in one of the two lines above a marker, or beside it, is all that keeps it from its heading, and is reported.
            var brokenIds = page.Page.MarkupMistakes.Select(WrittenId.Of).OfType<WrittenId>().Select(LastLineOf).ToHashSet();
            foreach (var marker in page.Page.Markers.Where(marker => marker.AnchorIds.IsEmpty && !Follows(marker.Range, brokenIds)))
                yield return new Finding(
                    marker.Range,
                    marker.Heading is null
                        ? "The marker protects nothing because there is no heading or '<a id>' directly above it."
                        : "The marker protects nothing because the heading above it has no id.",
                    marker.Heading is null
                        ? "Move it to the line below its heading, or remove it."
                        : "Give the heading an id with '{#…}', or remove the marker."
                );
            foreach (var id in page.Page.FrontMatter.ProtectedAnchors)
            {
                // An anchor that existed before is lost; another rule reports that.
                if (page.AnchorIds.Contains(id.Value) || promised.Contains((page.Page.Url, id.Value)))
                    continue;
                var message = $"'protected_anchors' names '{id.Value}', but the page has no such anchor";
                yield return new Finding(id.Range, message + ".", "Remove it, or give a heading that id.")
                {
                    Cause = site.UnknownAt(page.Page.Url, id.Value),
                    Suggestion = finding =>
                        NearestName.Of(id.Value, page.AnchorIds) is { } near
                            ? finding with
                            {
                                Message = $"{message}{Alike.Only(near, id.Value)}.",
                                Help = $"Did you mean '{near}'?",
                            }
                            : finding,
                };
            }
        }
    }

    private static (SitePath File, int Line) LastLineOf(WrittenId id) => (id.Range.File, id.Range.EndLine);

    private static bool Follows(SourceRange marker, HashSet<(SitePath File, int Line)> brokenIds) =>
        Enumerable.Range(marker.Line - 2, 3).Any(line => brokenIds.Contains((marker.File, line)));
}
