namespace HandbookGen.Indexing.Campaigns;

/// <summary>Maps the labels of a hand-written list to fields; <c>Launched (Original)</c> and <c>Launch date</c> mean the same.</summary>
public static class CampaignLabels
{
    public static bool IsLaunch(string label) => Begins(label, "launched") || Begins(label, "launch date");

    public static bool IsRefresh(string label) => Begins(label, "refreshed") || Begins(label, "refresh date");

    /// <summary>The manager of a campaign, with or without "DRI".</summary>
    public static bool IsManager(string label) =>
        Begins(label, "campaign manager") || Begins(label, "campaign dri") || Begins(label, "manager dri");

    /// <summary>The DRI of anything else: <c>DRI</c>, <c>Webcast DRI</c>.</summary>
    public static bool IsDri(string label) => label is "DRI" or "DRIs" || label.EndsWith(" DRI", StringComparison.Ordinal);

    public static bool IsUtmCode(string label) =>
        Begins(label, "campaign utm")
        || Begins(label, "utm campaign")
        || label.Equals("utm_campaign", StringComparison.OrdinalIgnoreCase)
        || label.Equals("utm code", StringComparison.OrdinalIgnoreCase)
        || label.Equals("utm", StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string label, string with) => label.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
