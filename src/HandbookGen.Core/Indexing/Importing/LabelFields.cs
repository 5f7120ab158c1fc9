using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Importing;

/// <summary>Converts lines with a label, such as the launch date, to front matter.</summary>
internal static class LabelFields
{
    /// <returns>The front matter key; null for a line without a known label, or whose key is already set.</returns>
    public static string? Add(ImportedFields fields, ListedCampaign campaign, LabelledLine line)
    {
        var number = line.Value.Range.Line;
        if (campaign.ManagerDri?.Range.Line == number)
            return Manager(fields, campaign, line);
        if (campaign.LaunchDate?.Range.Line == number)
            return Launch(fields, campaign, line);
        if (campaign.RefreshDate?.Range.Line == number)
        {
            fields.Put("refresh_date", campaign.RefreshDate.Value.ToString());
            return "refresh_date";
        }

        if (campaign.UtmCampaign?.Range.Line != number)
            return null;
        fields.Put("utm_campaign", campaign.UtmCampaign.Value);
        return "utm_campaign";
    }

    private static string Manager(ImportedFields fields, ListedCampaign campaign, LabelledLine line)
    {
        fields.Put("manager_dri", campaign.ManagerDri!.Value);
        if (campaign.ManagerInterim)
            fields.Put("manager_interim", true);
        fields.PutList("manager_former", campaign.ManagerFormer);
        var value = line.Value.Value;
        if (value.IndexOf('(') is var open and > 0)
            fields.Note($"{campaign.ManagerDri.Value} {value[(open + 1)..].TrimEnd(')', ' ')}");
        return "manager_dri";
    }

    // "2020-04-27 and continually optimized"
    private static string Launch(ImportedFields fields, ListedCampaign campaign, LabelledLine line)
    {
        var remark = line.Label.IndexOf('(') is var open and > 0 ? line.Label[open..] : null;
        fields.Put("launch_date", campaign.LaunchDate!.Value.ToString(), remark);
        if (campaign.AlwaysOn)
            fields.Put("always_on", true);
        else if (line.Value.Value.Split(" and ", 2) is [_, var rest])
            fields.Note("Launched " + line.Value.Value[..^rest.Length] + rest);
        return "launch_date";
    }
}
