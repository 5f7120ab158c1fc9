using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>
/// A DO-NOT-CHANGE marker below a heading whose anchor is derived from its text: rewording the heading breaks the anchor.
/// </summary>
public sealed class MarkerWithoutId : Rule
{
    public override string Id => "HB2003";

    public override string Name => "marker-without-id";

    public override Explanation Explanation =>
        new(
            What: "A marker such as `<!-- DO NOT CHANGE THIS ANCHOR -->` is below a heading that has no explicit id.",
            Why: "Without an explicit id, the anchor is derived from the text of the heading. Anyone who corrects a typo there "
                + "breaks the promise without touching the marker.",
            Incorrect: """
            ## Key metrics

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Correct: """
            ## Key metrics {#key-metrics}

            <!-- DO NOT CHANGE THIS ANCHOR -->
            """,
            Fix: "Add the current anchor of the heading as its id: the message names it, and `handbookgen anchors pin` adds it for "
                + "you. If nobody links to the section, remove the marker instead."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        // A heading that has just lost its id needs that id back; keeping its current anchor would be the wrong advice.
        var renamed = LostAnchors.Find(site).Select(lost => lost.Now?.Anchor.Range).ToHashSet();
        // So would it be for one that may have taken an anchor from another, or lost it.
        var contested = ContestedHeadings.Find(site);
        foreach (var page in site.Pages)
        {
            var written = WrittenId.ByLine(page.Page);
            foreach (var marker in page.Page.Markers)
            {
                if (marker.Heading is not { IsExplicit: false, Id: { } id } heading)
                    continue;
                if (renamed.Contains(heading.Range) || contested.Contains(heading.Range))
                    continue;
                if (In(heading, written) is { } shown)
                {
                    yield return new Finding(
                        shown.Range,
                        $"The marker on line {marker.Range.Line} protects '#{id}', because '{shown.Text}' is not read as an id.",
                        page.Page.Dialect == Dialect.Kramdown ? $"Write '{{: #{shown.Id}}}' on the line below the heading."
                            : page.Page.Dialect == Dialect.Gfm
                                ? $"Write '<a id=\"{shown.Id}\"></a>' before the text of the heading instead."
                            : $"Write '{{#{shown.Id}}}' at the end of the heading."
                    );
                    continue;
                }

                var help = page.Page.Dialect switch
                {
                    Dialect.Kramdown => $"Add '{{: #{id}}}' on the line below the heading.",
                    Dialect.Gfm => $"Add '<a id=\"{id}\"></a>' before the text of the heading.",
                    _ => $"Add ' {{#{id}}}' at the end of the heading.",
                };
                yield return new Finding(
                    heading.Range,
                    $"The marker on line {marker.Range.Line} protects '#{id}', but that anchor changes with the text of the heading.",
                    help,
                    SourceOf(site, page.Page, heading) is { } source && PinnedAnchor.Edit(source, page.Page.Dialect, heading) is { } edit
                        ? new Fix($"Add the id '#{id}' to the heading", [edit], IsSafe: true)
                        : null
                );
            }
        }
    }

    private static WrittenId? In(Heading heading, ILookup<(SitePath File, int Line), WrittenId> written) =>
        Enumerable
            .Range(heading.Range.Line, heading.Range.EndLine - heading.Range.Line + 1)
            .SelectMany(line => written[(heading.Range.File, line)])
            .FirstOrDefault();

    // A heading in an included file gets its id in that file.
    private static SourceFile? SourceOf(Site site, Page page, Heading heading) =>
        heading.Range.File == page.Source.Path
            ? page.Source
            : site.Records.Includes.ByPath.Values.FirstOrDefault(file => file.Path == heading.Range.File);
}
