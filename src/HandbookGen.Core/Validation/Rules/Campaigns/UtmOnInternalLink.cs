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

    public override Explanation Explanation =>
        new(
            What: "A link to a page of the handbook, or to a site listed in `hosts` of `data/utm.yml`, has `utm_` parameters. URL "
                + "templates with placeholders to fill in, and code, are not reported.",
            Why: "Analytics programs start a new visit at each tagged link. A reader who came from a newsletter is then counted as "
                + "one who came from the handbook.",
            Incorrect: "See [values](/handbook/values/?utm_source=hiring).",
            Correct: "See [values](/handbook/values/).",
            Fix: "Remove the parameters. `handbookgen fix` does this for you. Put a URL that colleagues should copy into a code block."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.Owner != LinkOwner.Foreign
        let tags = link.Parameters.Where(parameter => UtmKeys.IsUtm(parameter.Key)).ToList()
        where tags.Count > 0 && !tags.Any(tag => tag.IsPlaceholder)
        let bare = UtmQuery.Without(link.Url, parameter => UtmKeys.IsUtm(parameter.Key))
        select new Finding(
            link.Link.Range,
            $"The internal link '{link.Url}' has UTM parameters.",
            $"Link to '{bare}' instead.",
            link.Source is null ? null : Fix.Safe($"Link to '{bare}'", link.Link.Range, bare)
        );
}
