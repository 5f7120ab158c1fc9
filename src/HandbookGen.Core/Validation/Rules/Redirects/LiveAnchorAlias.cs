using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired anchor that its page still has.</summary>
public sealed class LiveAnchorAlias : Rule
{
    public override string Id => "HB5007";

    public override string Name => "live-anchor-alias";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "An anchor was retired, but a heading or another element of the page has it still, or again.",
            Why: "The browser stops at the element that it finds. The new place is never reached, and whoever retired the anchor believes that it is.",
            Bad: "anchor_aliases:\n  slas: service-levels\n\n## Turnaround time {#slas}",
            Good: "anchor_aliases:\n  slas: service-levels\n\n## Turnaround time {#turnaround-time}",
            Fix: "Give the element another id, or do not retire the anchor.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from anchor in site.Redirects.Anchors
        where anchor.IsLive
        let line = site.PageByUrl[anchor.Url].Anchors.First(real => real.Id == anchor.Id).Range
        select new Finding(
            anchor.Range,
            $"The retired anchor '#{anchor.Id}' is still an anchor of '{anchor.Url}': '{line.File}', line {line.Line}.",
            "Remove one of the two."
        );
}
