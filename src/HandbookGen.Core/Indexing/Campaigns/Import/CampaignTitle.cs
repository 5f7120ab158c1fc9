namespace HandbookGen.Indexing.Campaigns.Import;

/// <summary>What the name of a campaign says about it.</summary>
internal static class CampaignTitle
{
    private const string Partner = " partner";

    /// <summary>The name; with the word "campaign" where it would be nothing but a kind.</summary>
    public static string Of(ListedCampaign campaign) => IsKind(campaign.Name, out _) ? campaign.Name + " campaign" : campaign.Name;

    /// <summary>The one in parentheses, else the one that the name begins or ends with; null for none.</summary>
    public static CampaignKind? KindOf(ListedCampaign campaign)
    {
        if (campaign.Kind is { } kind)
            return kind;
        var words = campaign.Name.Split(' ');
        if (IsKind(words[^1], out var last))
            return last;
        return (words.Length == 1 || words[1].Equals("campaign", StringComparison.OrdinalIgnoreCase)) && IsKind(words[0], out var first)
            ? first
            : null;
    }

    /// <summary>AWS for <c>AWS Partner</c>; null for every other name.</summary>
    public static string? PartnerOf(ListedCampaign campaign) =>
        campaign.Name.EndsWith(Partner, StringComparison.OrdinalIgnoreCase) && campaign.Name.Length > Partner.Length
            ? campaign.Name[..^Partner.Length]
            : null;

    private static bool IsKind(string name, out CampaignKind kind)
    {
        foreach (var (word, value) in CampaignNames.Kind)
        {
            if (!word.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            kind = value;
            return true;
        }

        kind = default;
        return false;
    }
}
