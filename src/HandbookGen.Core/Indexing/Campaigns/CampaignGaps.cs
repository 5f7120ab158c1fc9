using System.Collections.Immutable;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Finds what a campaign still lacks at its stage.</summary>
public static class CampaignGaps
{
    private static readonly ImmutableArray<string> Always = ["description", "status", "kind", "manager_dri"];
    private static readonly ImmutableArray<string> OfLaunched = [.. Always, "launch_date", "utm_campaign"];
    private static readonly ImmutableArray<string> OfRunning = [.. OfLaunched, "epics", "brief", "core_team", "slack", "landing_pages"];

    /// <summary>In the order of exports.</summary>
    public static IEnumerable<CampaignValue> Of(OnPage<Campaign> campaign, People.People people)
    {
        var needed = campaign.Record.Status?.Value switch
        {
            CampaignStatus.Active or CampaignStatus.Wip => OfRunning,
            CampaignStatus.Past or CampaignStatus.Sunset => OfLaunched,
            _ => Always,
        };
        return CampaignValues.All.Where(value => needed.Contains(value.Key) && !value.Of(campaign, people).Any());
    }
}
