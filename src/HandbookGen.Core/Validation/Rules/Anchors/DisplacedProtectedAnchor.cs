using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A protected anchor that exists, but leads to another section than before.</summary>
public sealed class DisplacedProtectedAnchor : Rule
{
    public override string Id => "HB2009";

    public override string Name => "displaced-protected-anchor";

    public override Explanation Explanation =>
        new(
            What: "A protected anchor leads to another section than before: two ids were swapped, an id was given to another heading, or "
                + "a new heading with the same words took over an anchor that is derived from them. `anchors.lock` and the commit of "
                + "`--base` show where it led. Other words in the same heading are not reported.",
            Why: "Links from slides and emails still work, but open the wrong section. Nobody gets an error, so nobody notices.",
            Incorrect: """
            <!-- the lock has #slas for 'Turnaround time' and #tools for 'Tools' -->
            ## Turnaround time {#tools}

            ## Tools {#slas}
            """,
            Correct: """
            ## Turnaround time {#slas}

            ## Tools {#tools}
            """,
            Fix: "Give the id back to the section that the message names. If the anchor is meant to lead to another section from now on, "
                + "record that with `handbookgen anchors lock --drop`."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var displaced = DisplacedAnchors.Find(site);
        var keys = displaced.Select(anchor => anchor.Was.Key).ToHashSet();
        return displaced.Select(anchor =>
            (anchor.There.Heading is null ? ExplainEntry(anchor) : Explain(anchor, keys.Contains((anchor.Was.Url, anchor.There.Id)))) with
            {
                Cause = site.UnknownAt(anchor.Was.Url, anchor.Was.Id),
            }
        );
    }

    // When both ids of a swap are protected, restoring each restores both.
    private static Finding Explain(DisplacedAnchor displaced, bool isSwap)
    {
        var (was, page, here, there) = displaced;
        var line = there.Range.Line;
        var place = RangeOf(page.Page, there);
        return new Finding(
            RangeOf(page.Page, here),
            here.Words == there.Words
                ? $"The protected anchor '#{was.Id}' leads to another section '{here.Words}' than before; "
                    + $"the one that it led to is on line {line} and has '#{there.Id}' now."
                : $"The protected anchor '#{was.Id}' now leads to '{here.Words}'; '{there.Words}' on line {line}, where it led, "
                    + $"has '#{there.Id}'.",
            $"Write '{AnchorAdvice.Written(page.Page.Dialect, was.Id)}' at the heading on line {line}, and another id here.",
            isSwap && page.Page.Source.TextOf(place) == there.Id ? Fix.Unsafe($"Restore the id '#{was.Id}'", place, was.Id) : null
        );
    }

    // The key that makes the entry has changed, on all lists.
    private static Finding ExplainEntry(DisplacedAnchor displaced)
    {
        var (was, _, here, there) = displaced;
        return new Finding(
            there.Range,
            $"The protected anchor '#{was.Id}' of lists now leads to '{here.Words}'; this entry, '{there.Words}', has '#{there.Id}'.",
            $"Write the key or the file name again that makes '#{was.Id}', such as 'anchor: {was.Id}' in the front matter of a campaign."
        );
    }

    private static SourceRange RangeOf(Page page, PageSection section) =>
        page.Anchors.FirstOrDefault(anchor => anchor.Id == section.Id)?.Range ?? section.Range;
}
