using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A retired UTM code that is still in use.</summary>
public sealed class RetiredUtmCode : Rule
{
    public override string Id => "HB4004";

    public override string Name => "retired-utm-code";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "A link to our own sites, or a campaign that is still prepared, uses a code that the registry marks as retired. "
                + "Active campaigns are checked by `retired-campaign-code`; campaigns that are over keep their code.",
            Why: "The visits are counted for a campaign that nobody looks at any more.",
            Incorrect: """
            status: planned
            utm_campaign: singleappci
            """,
            Correct: """
            status: planned
            utm_campaign: autosd
            """,
            Fix: "Use the code that replaces it; the message names that code if the registry does.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        UtmCodeUses
            .Of(site)
            .Where(use => use is { IsCurrent: true, IsActive: false })
            .Select(use => RegistryLookup.Retired(use, site.Records.Utm))
            .OfType<Finding>();
}
