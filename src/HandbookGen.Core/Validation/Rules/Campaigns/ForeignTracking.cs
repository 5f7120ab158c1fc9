using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A link to another site with the tracking parameters of the visit that it was copied from.</summary>
public sealed class ForeignTracking : Rule
{
    public override string Id => "HB4012";

    public override string Name => "foreign-tracking";

    public override Severity DefaultSeverity => Severity.Information;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "A link to another site has tracking parameters such as `utm_source`, `fbclid` or `gclid`. They make no difference "
                + "to the page that opens.",
            Why: "The parameters belong to the visit of the person who copied the link. They count our readers as part of that "
                + "visit, and some of them identify that person.",
            Incorrect: "[Design kit](https://www.canva.com/design/x/view?utm_source=sharebutton&utm_medium=link)",
            Correct: "[Design kit](https://www.canva.com/design/x/view)",
            Fix: "Remove the parameters. `handbookgen fix` does this for you."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.Owner == LinkOwner.Foreign
        let tracking = link.Parameters.Where(parameter => UtmKeys.IsTracking(parameter.Key)).ToList()
        where tracking.Count > 0 && !tracking.Any(parameter => parameter.IsPlaceholder)
        select new Finding(
            link.RangeAt(tracking[0].Start, tracking[^1].End),
            $"The link has {(tracking.Count == 1 ? "a tracking parameter" : "tracking parameters")} from another visit: "
                + $"{string.Join(", ", tracking.Select(parameter => $"'{parameter.Key}'").Distinct())}.",
            $"Link to '{link.Without(parameter => UtmKeys.IsTracking(parameter.Key))}' instead.",
            link.Removal(parameter => UtmKeys.IsTracking(parameter.Key))
        );
}
