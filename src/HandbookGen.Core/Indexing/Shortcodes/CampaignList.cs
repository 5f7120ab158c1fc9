using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; campaigns status="past" >}}</c>: the campaigns of the site with that status, or all, latest launch first.</summary>
public sealed class CampaignList : Shortcode
{
    public override string Name => "campaigns";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var asked = (call.Parameter("status", 0) ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var unknown = asked.Where(name => !CampaignNames.Status.Any(status => status.Name == name)).ToList();
        if (unknown.Count > 0)
            return Expansion.Empty with { Problems = [Unknown(call, unknown[0])] };
        var listed = records.Campaigns.Where(campaign => asked.Length == 0 || Has(campaign.Record, asked));
        return CampaignEntries.Write(page, InOrder(listed), records, level: 3);
    }

    private static bool Has(Campaign campaign, string[] asked) =>
        campaign.Status is { } status && asked.Contains(CampaignWords.Of(status.Value));

    private static ImmutableArray<OnPage<Campaign>> InOrder(IEnumerable<OnPage<Campaign>> campaigns) =>
    [
        .. campaigns
            .OrderByDescending(campaign => campaign.Record.LaunchDate?.Value)
            .ThenBy(campaign => campaign.Page.Url, StringComparer.Ordinal),
    ];

    private static Problem Unknown(ShortcodeCall call, string status)
    {
        var names = CampaignNames.Status.Select(known => known.Name).ToList();
        var help = NearestName.Of(status, names) is { } near ? $"Did you mean '{near}'?" : $"Write one of {string.Join(", ", names)}.";
        return new Problem(call.Range, $"No campaign has the status '{status}'.", help);
    }
}
