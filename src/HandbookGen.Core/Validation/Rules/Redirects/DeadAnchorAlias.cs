using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired anchor whose new place does not exist.</summary>
public sealed class DeadAnchorAlias : Rule
{
    public override string Id => "HB5006";

    public override string Name => "dead-anchor-alias";

    public override Explanation Explanation =>
        new(
            What: "An anchor was retired with `anchor_aliases` or in `data/redirects.yml`, and the page or the anchor that it is to lead to does not exist.",
            Why: "Links to the old anchor end at the top of a page, or at none: exactly what retiring it was to prevent.",
            Bad: "anchor_aliases:\n  turnaround-time: sla\n\n## Service levels {#slas}",
            Good: "anchor_aliases:\n  turnaround-time: slas\n\n## Service levels {#slas}",
            Fix: "Write an anchor that the page has. When the whole section is gone, lead to the section or the page that comes nearest.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var urls = new NearestUrl(site);
        return from anchor in site.Redirects.Anchors
            where anchor is { IsLive: false, Final: not null } && !site.Arrives(anchor.Final) && site.Redirects.Next(anchor.Target) is null
            select FindingAt(site, urls, anchor, anchor.Final!);
    }

    private static Finding FindingAt(Site site, NearestUrl urls, RetiredAnchor anchor, LinkTarget end)
    {
        var retired = $"The retired anchor '#{anchor.Id}' leads to '{WrittenTarget.Of(end)}'";
        if (end.Page is not { } page)
            return new Finding(
                anchor.TargetRange,
                $"{retired}, which does not exist.",
                urls.Of(end.Url) is { } url ? $"Did you mean '{url}'?" : null
            );
        var near = NearestName.Of(FragmentId.Of(end.Fragment), site[page].Anchors.Select(real => real.Id));
        return new Finding(
            anchor.TargetRange,
            $"{retired}, and the page has no such anchor.",
            near is null ? null : $"Did you mean '#{near}'?"
        );
    }
}
