using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;

namespace HandbookGen.Rendering.Exports;

/// <summary>An export format for campaigns.</summary>
/// <param name="Name">Also the file extension: <c>csv</c>.</param>
/// <param name="Write">Takes the campaigns in export order.</param>
public sealed record ExportFormat(string Name, Func<Site, IEnumerable<OnPage<Campaign>>, string> Write);

/// <summary>Exports the campaigns of a handbook for programs and calendars.</summary>
public static class CampaignExport
{
    public static ImmutableArray<ExportFormat> Formats { get; } =
    [
        new("csv", (site, campaigns) => Csv(campaigns, site.Records.People)),
        new("json", (site, campaigns) => ExportJson.Write(CampaignJson.Of(site, campaigns))),
        new("yaml", (site, campaigns) => ExportJson.AsYaml(CampaignJson.Of(site, campaigns))),
        new("ics", CampaignCalendar.Write),
    ];

    /// <summary>Null for an unknown format.</summary>
    public static ExportFormat? Find(string name) => Formats.FirstOrDefault(format => format.Name == name);

    // A cell may hold several values.
    private static string Csv(IEnumerable<OnPage<Campaign>> campaigns, People people) =>
        CsvText.Write(
            campaigns
                .Select(campaign => CampaignValues.All.Select(value => string.Join("; ", value.Of(campaign, people))))
                .Prepend(CampaignValues.All.Select(value => value.Key))
        );
}
