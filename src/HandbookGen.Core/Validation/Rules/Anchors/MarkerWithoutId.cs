using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A DO-NOT-CHANGE marker below a heading whose anchor is made from its words: rewording the heading breaks the anchor.</summary>
public sealed class MarkerWithoutId : Rule
{
    public override string Id => "HB2003";

    public override string Name => "marker-without-id";

    public override Explanation Explanation =>
        new(
            What: "A marker such as `<!-- DO NOT CHANGE THIS ANCHOR -->` stands below a heading that has no explicit id.",
            Why: "Without one the anchor is made of the heading's words. Whoever corrects a typing mistake in them breaks the promise of the marker without touching it.",
            Bad: """
            ## Key metrics

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Good: """
            ## Key metrics {#key-metrics}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Fix: "Add the anchor that the heading has now as its id; the message names it, and `handbookgen anchors pin` writes it. If nobody links to the section, remove the marker instead."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        // A heading that has just lost its id must get that one back; keeping the one that it has now would be the wrong advice.
        var renamed = LostAnchors.Find(site).Select(lost => lost.Now?.Anchor.Range).ToHashSet();
        foreach (var page in site.Pages)
        {
            foreach (var marker in page.Page.Markers)
            {
                if (marker.Heading is not { IsExplicit: false, Id: { } id } heading || renamed.Contains(heading.Range))
                    continue;
                var help = page.Page.Dialect switch
                {
                    Dialect.Kramdown => $"Write '{{: #{id}}}' on the line below the heading.",
                    Dialect.Gfm => $"Write '<a id=\"{id}\"></a>' before the words of the heading.",
                    _ => $"Write ' {{#{id}}}' at the end of the heading.",
                };
                yield return new Finding(
                    heading.Range,
                    $"The marker in line {marker.Range.Line} protects the anchor '#{id}', which changes with the words of the heading.",
                    help,
                    SourceOf(site, page.Page, heading) is { } source && PinnedAnchor.Edit(source, page.Page.Dialect, heading) is { } edit
                        ? new Fix($"Write the id '#{id}' at the heading", [edit], IsSafe: true)
                        : null
                );
            }
        }
    }

    // A heading of an included file is pinned there.
    private static SourceFile? SourceOf(Site site, Page page, Heading heading) =>
        heading.Range.File == page.Source.Path
            ? page.Source
            : site.Records.Includes.ByPath.Values.FirstOrDefault(file => file.Path == heading.Range.File);
}
