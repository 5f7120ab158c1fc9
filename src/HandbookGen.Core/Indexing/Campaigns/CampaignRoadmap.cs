using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>
/// The campaigns as bars along the fiscal quarters, from launch to end: a list of names, statuses and dates, with drawings that screen
/// readers pass over. The geometry is in percent of the width, so that it needs no style.
/// </summary>
internal static class CampaignRoadmap
{
    // More years than this leave no room for a label at each.
    private const int MostLabels = 12;

    public static void Write(ListWriter list, ImmutableArray<OnPage<Campaign>> campaigns)
    {
        var launched = campaigns
            .Where(campaign => campaign.Record.LaunchDate is not null)
            .OrderByDescending(campaign => campaign.Record.LaunchDate!.Value)
            .ThenBy(campaign => campaign.Page.Url, StringComparer.Ordinal)
            .ToList();
        if (launched.Count == 0)
            return;
        var (first, end) = Frame(launched);
        list.Add($"<div class=\"roadmap\" data-first=\"{Iso(first)}\" data-end=\"{Iso(end)}\">\n");
        WriteYears(list, first, end);
        list.Add("<ol>\n");
        foreach (var campaign in launched)
            WriteRow(list, campaign, first, end);
        list.Add("</ol>\n</div>\n");
    }

    /// <summary>The first day of the first quarter that a campaign names, and the day after the last one.</summary>
    private static (DateOnly First, DateOnly End) Frame(List<OnPage<Campaign>> campaigns)
    {
        var dates = campaigns.SelectMany(campaign => DatesOf(campaign.Record)).ToList();
        var (first, last) = (dates.MinBy(date => date.FirstDay), dates.MaxBy(date => date.LastDay));
        return (
            HandbookDate.OfQuarter(first.FiscalYear, first.FiscalQuarter).FirstDay,
            HandbookDate.OfQuarter(FiscalYearOf(last.LastDay), QuarterOf(last.LastDay)).LastDay.AddDays(1)
        );
    }

    private static IEnumerable<HandbookDate> DatesOf(Campaign campaign) =>
        new[] { campaign.LaunchDate?.Value, campaign.RefreshDate?.Value, campaign.Sunset?.Quarter?.Value }.OfType<HandbookDate>();

    private static void WriteYears(ListWriter list, DateOnly first, DateOnly end)
    {
        list.Add("<svg class=\"roadmap-years\" width=\"100%\" height=\"100%\" aria-hidden=\"true\">\n");
        var years = FiscalYearOf(end.AddDays(-1)) - FiscalYearOf(first) + 1;
        var step = (years + MostLabels - 1) / MostLabels;
        for (var quarter = first; quarter < end; quarter = quarter.AddMonths(3))
        {
            var (year, isYear) = (FiscalYearOf(quarter), QuarterOf(quarter) == 1);
            var x = Percent(quarter, first, end);
            if (isYear && year % 2 == 0)
            {
                var next = quarter.AddMonths(12);
                list.Add($"<rect x=\"{x}%\" width=\"{Share(quarter, next < end ? next : end, first, end)}%\" height=\"100%\"/>\n");
            }

            if (quarter > first)
                list.Add($"<line{(isYear ? " class=\"year\"" : "")} x1=\"{x}%\" x2=\"{x}%\" y1=\"{(isYear ? 0 : 24)}\" y2=\"100%\"/>\n");
            // A year of which only a quarter is shown has no room for its label.
            var isWide = quarter.AddMonths(3) < end && (isYear || (quarter == first && QuarterOf(quarter) < 4));
            if (isWide && year % step == 0)
                list.Add($"<svg x=\"{x}%\" overflow=\"visible\"><text x=\"6\" y=\"16\">FY{year % 100:00}</text></svg>\n");
        }

        list.Add("</svg>\n");
    }

    private static void WriteRow(ListWriter list, OnPage<Campaign> entry, DateOnly first, DateOnly end)
    {
        var (page, campaign) = entry;
        var status = campaign.Status is { } known ? $" bar-{CampaignNames.Of(known.Value)}" : "";
        var from = campaign.LaunchDate!.Value.FirstDay;
        var to = campaign.Sunset?.Quarter?.Value.LastDay.AddDays(1);
        list.Add($"<li>{list.Link(page, campaign.Title.Value, campaign.Title.Range)} {CampaignHtml.Status(campaign, list.Words)} ");
        var dates = CampaignHtml.Dates(campaign, list.Words);
        var period = to is null ? WordPlaceholders.Fill(HtmlText.Escape(list.Words["sinceDate"]), ("date", dates)) : dates;
        list.Add($"<span class=\"roadmap-dates\">{period}</span>\n");
        list.Add($"<svg class=\"bar{status}{(to is null ? " bar-open" : "")}\" width=\"100%\" height=\"12\" aria-hidden=\"true\">");
        list.Add(
            $"<rect x=\"{Percent(from, first, end)}%\" width=\"{Share(from, to > from ? to.Value : end, first, end)}%\" height=\"12\" "
                + "rx=\"6\"/>"
        );
        if (campaign.RefreshDate is { } refresh)
            list.Add($"<circle cx=\"{Percent(refresh.Value.FirstDay, first, end)}%\" cy=\"6\" r=\"3\"/>");
        list.Add("</svg></li>\n");
    }

    private static string Percent(DateOnly day, DateOnly first, DateOnly end) => Share(first, day, first, end);

    private static string Share(DateOnly from, DateOnly to, DateOnly first, DateOnly end) =>
        (100.0 * (to.DayNumber - from.DayNumber) / (end.DayNumber - first.DayNumber)).ToString("0.###", CultureInfo.InvariantCulture);

    private static int FiscalYearOf(DateOnly day) => new HandbookDate(day, DatePrecision.Day).FiscalYear;

    private static int QuarterOf(DateOnly day) => new HandbookDate(day, DatePrecision.Day).FiscalQuarter;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
