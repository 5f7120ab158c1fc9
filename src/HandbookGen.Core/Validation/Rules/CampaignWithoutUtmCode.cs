using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation.Rules;

/// <summary>An active campaign whose links cannot be told from others in reports.</summary>
public sealed class CampaignWithoutUtmCode : Rule
{
    public override string Id => "HB4001";

    public override string Name => "campaign-without-utm-code";

    public override Explanation Explanation => new(
        What: "A campaign with `status: active` has no `utm_campaign`.",
        Why: "Links are published from the first day. Without one agreed code each team invents its own, and reports can never be joined again.",
        Bad: "status: active",
        Good: """
            status: active
            utm_campaign: autosd
            """,
        Fix: "Agree on a code with digital marketing: small letters and digits, hyphens or underscores between words. Campaigns that are planned or past may do without.",
        Language: "yaml");

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var (page, campaign) in site.Records.Campaigns)
        {
            if (campaign.Status is not { Value: CampaignStatus.Active } status || !string.IsNullOrWhiteSpace(campaign.UtmCampaign?.Value))
                continue;
            var range = page.FrontMatter.Map.Find("utm_campaign")?.KeyRange ?? status.Range;
            yield return new Finding(
                range, $"The active campaign '{campaign.Title.Value}' has no UTM code.", "Write 'utm_campaign: code' with the code that its links carry.");
        }
    }
}
