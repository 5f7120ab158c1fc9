using System.Collections.Immutable;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Indexing.Teams;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>What the kind of a page adds below its text.</summary>
internal static class GeneratedSections
{
    public static ImmutableArray<Expansion> Of(Page page, SiteRecords records)
    {
        if (page.FrontMatter.Kind == PageType.Team)
            return [TeamSections.Write(records.Teams.First(team => team.Page == page), records.Config)];
        if (page.FrontMatter.Kind == PageType.JobFamily)
            return [JobLevelTable.Write(records.JobFamilies.First(family => family.Page == page), records.Config)];
        return IsCampaignIndex(page, records) ? [CampaignEntries.Write(page, InFolder(page, records), records.Config)] : [];
    }

    // A page that lists campaigns itself decides where; the template of an index needs no second list.
    private static bool IsCampaignIndex(Page page, SiteRecords records) =>
        page.File.Kind == PageFileKind.Section
        && !page.Shortcodes.Any(call => call.Name == "campaigns")
        && InFolder(page, records).Any();

    private static IEnumerable<OnPage<Campaign>> InFolder(Page page, SiteRecords records) =>
        records.Campaigns.Where(campaign => UrlPath.FolderOf(campaign.Page.Url.TrimEnd('/')) == page.Url);
}
