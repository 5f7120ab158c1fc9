using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>The export files of a site, so that its indexes can link to them.</summary>
public static class ExportFiles
{
    private const string People = "people.json";
    private const string Utm = "utm.json";

    private static readonly string[] Campaigns = ["campaigns.csv", "campaigns.json", "campaigns.ics"];

    /// <summary>Relative to the output folder; empty for a site without campaigns.</summary>
    public static ImmutableArray<string> OfCampaigns(SiteConfig config, SiteRecords records) =>
        config.GenerateData && !records.Campaigns.IsEmpty ? [.. Campaigns] : [];

    /// <summary>The URLs of export files that authors may link to, as far as pages and data tell.</summary>
    public static IEnumerable<string> UrlsOf(SiteConfig config, ImmutableArray<Page> pages, SiteData data)
    {
        if (!config.GenerateData)
            return [];
        string[] campaigns = pages.Any(page => page.FrontMatter.Kind == PageType.Campaign) ? Campaigns : [];
        string[] people = PeopleReader.Read(data).HasData ? [People] : [];
        string[] utm = data.Find("utm") is null && !data.IsUnread("utm") ? [] : [Utm];
        return campaigns.Concat(people).Concat(utm).Append(Anchors).Select(name => "/" + name);
    }

    /// <summary>Only written for sites with protected anchors.</summary>
    public const string Anchors = "anchors.json";

    /// <summary>Null for a site without people data; likewise below.</summary>
    public static string? OfPeople(SiteConfig config, SiteRecords records) => config.GenerateData && records.People.HasData ? People : null;

    public static string? OfUtm(SiteConfig config, SiteRecords records) => config.GenerateData && records.Utm.HasData ? Utm : null;
}
