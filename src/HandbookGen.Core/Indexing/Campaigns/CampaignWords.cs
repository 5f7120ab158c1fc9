namespace HandbookGen.Indexing.Campaigns;

/// <summary>The values of campaigns as readers see them.</summary>
public static class CampaignWords
{
    /// <summary>As front matter writes it: <c>active</c>.</summary>
    public static string Of(CampaignStatus status) => CampaignNames.Status.First(name => name.Value == status).Name;

    /// <summary>As front matter writes it: <c>value-play</c>.</summary>
    public static string Of(CampaignKind kind) => CampaignNames.Kind.First(name => name.Value == kind).Name;
}
