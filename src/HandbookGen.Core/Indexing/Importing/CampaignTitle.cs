using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Indexing.Importing;

/// <summary>Parses the name of a campaign.</summary>
internal static class CampaignTitle
{
    private const string Partner = " partner";

    /// <summary>The name; keeps the word "campaign" if only a kind would be left.</summary>
    public static string Of(ListedCampaign campaign) => IsKind(campaign.Name, out _) ? campaign.Name + " campaign" : campaign.Name;

    /// <summary>The kind in parentheses, else one at the start or end of the name; null for none.</summary>
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

    /// <summary>"AWS" for <c>AWS Partner</c>; null for any other name.</summary>
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
