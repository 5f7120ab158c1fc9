using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; campaign-timeline >}}</c>: the launches, refreshes and sunsets of all campaigns by fiscal quarter, latest first.
/// </summary>
public sealed class CampaignTimeline : Shortcode
{
    private sealed record Moment(OnPage<Campaign> Campaign, string Key, string Word, HandbookDate Date);

    public override string Name => "campaign-timeline";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records.Config);
        var quarters = records
            .Campaigns.SelectMany(MomentsOf)
            .GroupBy(moment => HandbookDate.OfQuarter(moment.Date.FiscalYear, moment.Date.FiscalQuarter))
            .OrderByDescending(quarter => quarter.Key)
            .ToList();
        if (quarters.Count == 0)
            return list.Empty("No campaign has a date.").ToExpansion();
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
            list.Add($"<p class=\"timeline-months\">{Day(quarter.Key.FirstDay)} to {Day(quarter.Key.LastDay)}</p>\n<ul>\n");
            foreach (
                var moment in quarter
                    .OrderByDescending(moment => moment.Date)
                    .ThenBy(moment => moment.Campaign.Page.Url, StringComparer.Ordinal)
            )
                WriteMoment(list, moment);
            list.Add("</ul>\n</li>\n");
        }

        return list.Add("</ol>\n")
            .Files(
                "As a calendar:",
                ExportFiles.OfCampaigns(records.Config, records).Where(path => path.EndsWith(".ics", StringComparison.Ordinal))
            )
            .ToExpansion();
    }

    private static void WriteMoment(ListWriter list, Moment moment)
    {
        var (page, campaign) = moment.Campaign;
        var id = list.Id($"{campaign.Anchor.Value}-{moment.Key}", campaign.Anchor.Range, $"{campaign.Title.Value}: {moment.Word}");
        list.Add(
            $"<li{id}>{Time(moment.Date)} {list.Link(page, campaign.Title.Value, campaign.Title.Range)} <span class=\"timeline-word\">{moment.Word}</span></li>\n"
        );
    }

    private static IEnumerable<Moment> MomentsOf(OnPage<Campaign> campaign)
    {
        if (campaign.Record.LaunchDate is { } launch)
            yield return new Moment(campaign, "launch", "launched", launch.Value);
        if (campaign.Record.RefreshDate is { } refresh)
            yield return new Moment(campaign, "refresh", "refreshed", refresh.Value);
        if (campaign.Record.Sunset?.Quarter is { } sunset)
            yield return new Moment(campaign, "sunset", "ended", sunset.Value);
    }

    // HTML has days and months, but no fiscal quarters.
    private static string Time(HandbookDate date) =>
        date.Precision == DatePrecision.Quarter
            ? $"<span>{date}</span>"
            : $"<time datetime=\"{date}\">{HtmlText.Escape(date.ToString())}</time>";

    private static string Day(DateOnly day) => new HandbookDate(day, DatePrecision.Day).ToString();
}
