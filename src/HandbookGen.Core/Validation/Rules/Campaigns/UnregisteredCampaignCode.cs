using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>The code of an active campaign that is not in the registry.</summary>
public sealed class UnregisteredCampaignCode : Rule
{
    public override string Id => "HB4014";

    public override string Name => "unregistered-campaign-code";

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "The `utm_campaign` of an active campaign is not in `data/utm.yml` and does not start with a code that is. "
                + "In a hand-written list, the campaigns below a heading such as \"Active campaigns\" are checked. Links and "
                + "other campaigns are checked by `unregistered-utm-code`. Sites without a registry are not checked.",
            Why: "The campaign runs: every day, links with this code are published, and the visits are counted for a code "
                + "that no report knows.",
            Incorrect: """
            status: active
            utm_campaign: autosdd
            """,
            Correct: """
            status: active
            utm_campaign: autosd
            """,
            Fix: "Use a code from the registry, or register the new one with its name.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        UtmCodeUses.Of(site).Where(use => use.IsActive).Select(use => RegistryLookup.Unregistered(use, site)).OfType<Finding>();
}
