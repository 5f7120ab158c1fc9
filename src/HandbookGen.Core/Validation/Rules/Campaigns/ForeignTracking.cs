using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A link to another site that was copied together with somebody's tracking.</summary>
public sealed class ForeignTracking : Rule
{
    public override string Id => "HB4012";

    public override string Name => "foreign-tracking";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A link to the site of somebody else has parameters such as `utm_source`, `fbclid` or `gclid`. They change nothing in what is shown.",
            Why: "The parameters belong to the visit of whoever copied the address. They count our readers as part of it, and some of them name that person.",
            Bad: "[Design kit](https://www.canva.com/design/x/view?utm_source=sharebutton&utm_medium=link)",
            Good: "[Design kit](https://www.canva.com/design/x/view)",
            Fix: "Remove the parameters; `handbookgen fix` does it."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.Owner == LinkOwner.Foreign
        let tracking = link.Parameters.Where(parameter => UtmKeys.IsTracking(parameter.Key)).ToList()
        where tracking.Count > 0 && !tracking.Any(parameter => parameter.Value.Length > 0 && parameter.IsPlaceholder)
        let bare = UtmQuery.Without(link.Url, parameter => UtmKeys.IsTracking(parameter.Key))
        select new Finding(
            link.RangeAt(tracking[0].Start, tracking[^1].End),
            $"The link carries the tracking parameter{(tracking.Count == 1 ? "" : "s")} {string.Join(", ", tracking.Select(parameter => $"'{parameter.Key}'"))} of another visit.",
            $"Link to '{bare}' instead.",
            link.Source is null ? null : Fix.Safe($"Link to '{bare}'", link.Link.Range, bare)
        );
}
