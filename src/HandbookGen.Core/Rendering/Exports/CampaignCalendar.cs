using System.Globalization;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;

namespace HandbookGen.Rendering.Exports;

/// <summary>The launches, refreshes and sunsets of campaigns as all-day events; a month or a quarter takes its full length.</summary>
internal static class CampaignCalendar
{
    public static string Write(Site site, IEnumerable<OnPage<Campaign>> campaigns)
    {
        var calendar = new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//HandbookGen//Campaigns//EN")
            .Line("CALSCALE", "GREGORIAN")
            .Text("X-WR-CALNAME", $"{site.Config.SiteTitle}: campaigns");
        foreach (var campaign in campaigns)
        {
            Add(calendar, site, campaign, "launch", "Launch", campaign.Record.LaunchDate?.Value);
            Add(calendar, site, campaign, "refresh", "Refresh", campaign.Record.RefreshDate?.Value);
            Add(calendar, site, campaign, "sunset", "Sunset", campaign.Record.Sunset?.Quarter?.Value);
        }

        return calendar.Line("END", "VCALENDAR").ToString();
    }

    private static void Add(CalendarText calendar, Site site, OnPage<Campaign> entry, string key, string title, HandbookDate? when)
    {
        if (when is not { } date)
            return;
        var (page, campaign) = entry;
        calendar
            .Line("BEGIN", "VEVENT")
            // A campaign's anchor never changes, so the event keeps its identity for calendar subscribers.
            .Text("UID", $"{campaign.Anchor.Value}-{key}@{(site.Config.Host.Length > 0 ? site.Config.Host : "handbook.invalid")}")
            // Nobody knows when the front matter was written; the day of the event is at least the same in every build.
            .Line("DTSTAMP", Day(date.FirstDay) + "T000000Z")
            .Line("DTSTART;VALUE=DATE", Day(date.FirstDay))
            .Line("DTEND;VALUE=DATE", Day(date.LastDay.AddDays(1)))
            .Text("SUMMARY", $"{title}: {campaign.Title.Value}")
            .Text("DESCRIPTION", string.Join("\n", Sentences(page.FrontMatter.Description, campaign, site.Records.People)));
        if (LinkWriter.Absolute(site.Config, page.Url) is { } url)
            calendar.Line("URL", url);
        if (campaign.Kind is { } kind)
            calendar.Text("CATEGORIES", CampaignNames.Of(kind.Value));
        calendar
            .Line("STATUS", campaign.Status is { Value: CampaignStatus.Planned or CampaignStatus.Wip } ? "TENTATIVE" : "CONFIRMED")
            .Line("TRANSP", "TRANSPARENT")
            .Line("END", "VEVENT");
    }

    private static IEnumerable<string> Sentences(string? description, Campaign campaign, People people)
    {
        if (!string.IsNullOrWhiteSpace(description))
            yield return description;
        if (campaign.Status is { } status)
            yield return $"Status: {CampaignNames.Of(status.Value)}";
        if (campaign.ManagerDri is { } manager)
            yield return $"Manager: {people.NameOf(manager.Value)}";
        if (campaign.UtmCampaign is { } code)
            yield return $"UTM code: {code.Value}";
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
