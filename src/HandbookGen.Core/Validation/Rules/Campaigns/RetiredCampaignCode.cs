using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>An active campaign with a code that is retired.</summary>
public sealed class RetiredCampaignCode : Rule
{
    public override string Id => "HB4015";

    public override string Name => "retired-campaign-code";

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "The `utm_campaign` of an active campaign, also in a hand-written list, is marked as retired in "
                + "`data/utm.yml`. Links and other campaigns are checked by `retired-utm-code`.",
            Why: "The campaign runs, and its visits are counted for one that nobody looks at any more.",
            Incorrect: """
            status: active
            utm_campaign: singleappci
            """,
            Correct: """
            status: active
            utm_campaign: autosd
            """,
            Fix: "Use the code that replaces it; the message names that code if the registry does. If the campaign is over, "
                + "correct its `status`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        UtmCodeUses.Of(site).Where(use => use.IsActive).Select(use => RegistryLookup.Retired(use, site.Records.Utm)).OfType<Finding>();
}
