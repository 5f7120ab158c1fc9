using System.Collections.Immutable;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Indexing.Teams;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>What a page's type adds below its text.</summary>
internal static class RecordSections
{
    public static ImmutableArray<Expansion> Of(Page page, SiteRecords records)
    {
        if (records.TeamOf(page) is { } team)
            return [TeamSections.Write(new OnPage<Team>(page, team), records)];
        if (records.JobFamilyOf(page) is { } family)
            return [JobLevelTable.Write(page, family, records)];
        return IsCampaignIndex(page, records)
            ?
            [
                CampaignEntries.Write(
                    page,
                    [new CampaignGroup(null, [.. records.CampaignsBelow(page)])],
                    records,
                    level: 2,
                    isComplete: false
                ),
            ]
            : [];
    }

    /// <summary>The parts of the site that they come from.</summary>
    public static SiteParts ReadsOf(Page page, SiteRecords records) =>
        records.TeamOf(page) is not null ? SiteParts.People | SiteParts.Campaigns | SiteParts.JobFamilies
        : IsCampaignIndex(page, records) ? SiteParts.Campaigns
        : SiteParts.None;

    // A page that lists campaigns itself decides where; it needs no second list.
    private static bool IsCampaignIndex(Page page, SiteRecords records) =>
        page.SourceUrl.Kind == PageFileKind.Section
        && !page.Shortcodes.Any(call => call.Name == "campaigns")
        && records.CampaignsBelow(page).Any();
}
