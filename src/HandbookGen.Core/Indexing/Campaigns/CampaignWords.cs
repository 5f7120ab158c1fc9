namespace HandbookGen.Indexing.Campaigns;

/// <summary>The names of enum values for readers.</summary>
public static class CampaignWords
{
    /// <summary>The name in front matter: <c>active</c>.</summary>
    public static string Of(CampaignStatus status) => CampaignNames.Status.First(name => name.Value == status).Name;

    /// <summary>The name in front matter: <c>value-play</c>.</summary>
    public static string Of(CampaignKind kind) => CampaignNames.Kind.First(name => name.Value == kind).Name;
}
