using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; campaign-timeline >}}</c>: all campaigns as bars, then their launches, refreshes and sunsets by fiscal quarter, latest first.
/// </summary>
public sealed class CampaignTimeline : Shortcode
{
    // The lock keeps the English word; readers see that of their language.
    private sealed record Moment(OnPage<Campaign> Campaign, string Key, string Word, string Said, HandbookDate Date);

    public override string Name => "campaign-timeline";

    public override SiteParts Reads => SiteParts.Campaigns;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records);
        var quarters = records
            .Campaigns.SelectMany(MomentsOf)
            .GroupBy(moment => HandbookDate.OfQuarter(moment.Date.FiscalYear, moment.Date.FiscalQuarter))
            .OrderByDescending(quarter => quarter.Key)
            .ToList();
        if (quarters.Count == 0)
            return list.Empty(list.Words["noCampaignHasDate"]).ToExpansion();
        CampaignRoadmap.Write(list, records.Campaigns);
        list.Add("<ol class=\"timeline\">\n");
        foreach (var quarter in quarters)
        {
            list.Add("<li>\n")
                .Heading(
                    list.Level,
                    "timeline-" + quarter.Key.ToString().ToLowerInvariant(),
                    quarter.Key.ToString(),
                    quarter.First().Campaign.Record.Title.Range
                );
            var (from, to) = (list.Words.ShortMonth(quarter.Key.FirstDay), list.Words.ShortMonth(quarter.Key.LastDay));
            list.Add($"<p class=\"timeline-months\">{list.Words.Fill("fromTo", ("from", from), ("to", to))}</p>\n<ul>\n");
            foreach (
                var moment in quarter
                    .OrderByDescending(moment => moment.Date)
                    .ThenBy(moment => moment.Campaign.Page.Url, StringComparer.Ordinal)
            )
                WriteMoment(list, moment, records);
            list.Add("</ul>\n</li>\n");
        }

        return list.Add("</ol>\n")
            .Files(
                list.Words["asCalendar"],
                ExportFiles.OfCampaigns(records.Config, records).Where(path => path.EndsWith(".ics", StringComparison.Ordinal))
            )
            .ToExpansion();
    }

    private static void WriteMoment(ListWriter list, Moment moment, SiteRecords records)
    {
        var (page, campaign) = moment.Campaign;
        var id = list.Id($"{campaign.Anchor.Value}-{moment.Key}", campaign.Anchor.Range, $"{campaign.Title.Value}: {moment.Word}");
        var former = list.Former(
            records.FormerCampaignAnchors.Of(campaign, list.Page, "-" + moment.Key),
            $"{campaign.Title.Value}: {moment.Word}"
        );
        list.Add(
            $"<li{id}>{former}{DateHtml.Of(moment.Date, list.Words)} {list.Link(page, campaign.Title.Value, campaign.Title.Range)} "
                + $"<span class=\"timeline-word\">{HtmlText.Escape(list.Words[moment.Said])}</span></li>\n"
        );
    }

    private static IEnumerable<Moment> MomentsOf(OnPage<Campaign> campaign)
    {
        if (campaign.Record.LaunchDate is { } launch)
            yield return new Moment(campaign, "launch", "launched", "wasLaunched", launch.Value);
        if (campaign.Record.RefreshDate is { } refresh)
            yield return new Moment(campaign, "refresh", "refreshed", "wasRefreshed", refresh.Value);
        if (campaign.Record.Sunset?.Quarter is { } sunset)
            yield return new Moment(campaign, "sunset", "ended", "hasEnded", sunset.Value);
    }
}
