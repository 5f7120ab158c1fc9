using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation.Rules;

/// <summary>An active campaign whose links cannot be told from others in reports.</summary>
public sealed class CampaignWithoutUtmCode : Rule
{
    public override string Id => "HB4001";

    public override string Name => "campaign-without-utm-code";

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
