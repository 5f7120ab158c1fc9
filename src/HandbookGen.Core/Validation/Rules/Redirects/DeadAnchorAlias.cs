using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired anchor whose new target does not exist.</summary>
public sealed class DeadAnchorAlias : Rule
{
    public override string Id => "HB5006";

    public override string Name => "dead-anchor-alias";

    public override Explanation Explanation =>
        new(
            What: "An anchor was retired with `anchor_aliases` or in `data/redirects.yml`, but its new page or anchor does not exist.",
            Why: "Links to the old anchor end up at the top of a page or at no page at all, which is exactly what retiring the "
                + "anchor should prevent.",
            Incorrect: """
            anchor_aliases:
              turnaround-time: sla

            ## Service levels {#slas}
            """,
            Correct: """
            anchor_aliases:
              turnaround-time: slas

            ## Service levels {#slas}
            """,
            Fix: "Use an anchor that the page has. If the whole section is gone, redirect to the section or page that is closest in "
                + "content.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var urls = new NearestUrl(site);
        return from anchor in site.Redirects.Anchors
            where anchor is { IsLive: false, Final: not null } && !site.Arrives(anchor.Final) && site.Redirects.Next(anchor.Target) is null
            select FindingAt(site, urls, anchor, anchor.Final!) with
            {
                Cause = site.UnknownAt(anchor.Final),
            };
    }

    private static Finding FindingAt(Site site, NearestUrl urls, RetiredAnchor anchor, LinkTarget end)
    {
        var retired = $"The retired anchor '#{anchor.Id}' redirects to '{WrittenTarget.Of(end)}'";
        if (end.Page is not { } page)
            return new Finding(anchor.TargetRange, $"{retired}, which does not exist.")
            {
                Suggestion = finding => urls.Of(end.Url) is { } url ? finding with { Help = $"Did you mean '{url}'?" } : finding,
            };
        var id = FragmentId.Of(end.Fragment);
        return new Finding(anchor.TargetRange, $"{retired}, but that page has no such anchor.")
        {
            Suggestion = finding =>
                NearestName.Of(id, site[page].Anchors.Select(real => real.Id)) is { } near
                    ? finding with
                    {
                        Message = $"{retired}, but that page has no such anchor{Alike.Only(near, id)}.",
                        Help = $"Did you mean '#{near}'?",
                    }
                    : finding,
        };
    }
}
