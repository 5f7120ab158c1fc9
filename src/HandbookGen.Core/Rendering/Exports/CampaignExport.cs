using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;

namespace HandbookGen.Rendering.Exports;

/// <summary>A form in which campaigns leave the handbook.</summary>
/// <param name="Name">Also the ending of the file: <c>csv</c>.</param>
/// <param name="Write">Takes the campaigns in the order of the export.</param>
public sealed record ExportFormat(string Name, Func<Site, IEnumerable<OnPage<Campaign>>, string> Write);

/// <summary>The campaigns of a handbook for programs and calendars.</summary>
public static class CampaignExport
{
    public static ImmutableArray<ExportFormat> Formats { get; } =
    [
        new("csv", (site, campaigns) => Csv(campaigns, site.Records.People)),
        new("json", (site, campaigns) => ExportJson.Write(CampaignJson.Of(site, campaigns))),
        new("yaml", (site, campaigns) => ExportJson.AsYaml(CampaignJson.Of(site, campaigns))),
        new("ics", CampaignCalendar.Write),
    ];

    /// <summary>Null when there is no such format.</summary>
    public static ExportFormat? Find(string name) => Formats.FirstOrDefault(format => format.Name == name);

    // Several values stand in one cell.
    private static string Csv(IEnumerable<OnPage<Campaign>> campaigns, People people) =>
        CsvText.Write(
            campaigns
                .Select(campaign => CampaignValues.All.Select(value => string.Join("; ", value.Of(campaign, people))))
                .Prepend(CampaignValues.All.Select(value => value.Key))
        );
}
