using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A link between our own pages that is tagged as if its reader came from outside.</summary>
public sealed class UtmOnInternalLink : Rule
{
    public override string Id => "HB4010";

    public override string Name => "utm-on-internal-link";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "A link to a page of the handbook, or to a site listed in `hosts` of `data/utm.yml`, has `utm_` parameters. URL "
                + "templates with placeholders to fill in, and code, are not reported. If a value is wrong as well, only that is reported.",
            Why: "Analytics programs start a new visit at each tagged link. A reader who came from a newsletter is then counted as "
                + "one who came from the handbook.",
            Incorrect: "See [values](/handbook/values/?utm_source=hiring).",
            Correct: "See [values](/handbook/values/).",
            Fix: "Remove the parameters. `handbookgen fix` does this for you. Put a URL that colleagues should copy into a code block."
        );

    // The link is wrong anyway, or one of its parameters is.
    public override ImmutableArray<string> YieldsTo =>
        ["HB1001", "HB4002", "HB4003", "HB4004", "HB4006", "HB4008", "HB4009", "HB4011", "HB4016", "HB4017", "HB4018"];

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.Owner != LinkOwner.Foreign && !link.IsTemplate
        where link.Parameters.Any(IsUtm)
        select new Finding(
            link.Link.Range,
            $"The internal link '{link.Url}' has UTM parameters.",
            $"Link to '{link.Without(IsUtm)}' instead.",
            link.Removal(IsUtm)
        );

    private static bool IsUtm(UtmParameter parameter) => UtmKeys.IsUtm(parameter.Key);
}
