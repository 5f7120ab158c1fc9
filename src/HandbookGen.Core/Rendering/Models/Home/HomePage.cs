using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>Fills the model of a home page.</summary>
internal static class HomePage
{
    private const int MostCampaigns = 6,
        MostChanges = 7;

    /// <summary>Null for a page that is none.</summary>
    public static HomeModel? Of(Site site, Page page)
    {
        if (page.FrontMatter.Layout != PageLayout.Home)
            return null;
        var running = Running(site).ToList();
        return new HomeModel(
            page.FrontMatter.NoList ? [] : HomeSections.Of(site, page),
            [.. running.Take(MostCampaigns).Select(campaign => CampaignOf(site, page, campaign))],
            running.FirstOrDefault() is { } first
            && site.Navigation[first.Page].Ancestors is [.., { Url: not "/" } above]
            && above.Url != page.Url
                ? new PageLink(Navigation.TitleOf(above), LinkWriter.Href(site.Config, page.Url, above.Url))
                : null,
            [.. RecentChanges.Of(site, page, MostChanges).SelectMany(day => day.Changes)],
            RecentChanges.PageOf(site) is { } changes ? LinkWriter.Href(site.Config, page.Url, changes.Url) : null
        );
    }

    // There is no clock: a campaign runs if its front matter says so.
    private static IEnumerable<OnPage<Campaign>> Running(Site site) =>
        site
            .Records.Campaigns.Where(campaign =>
                campaign.Record.Status is { Value: CampaignStatus.Active }
                && campaign.Page.FrontMatter is { IsInLists: true, TocHide: false }
            )
            .OrderByDescending(campaign => campaign.Record.LaunchDate?.Value.ToString() ?? "", StringComparer.Ordinal)
            .ThenBy(campaign => campaign.Page.Url, StringComparer.Ordinal);

    private static HomeCampaign CampaignOf(Site site, Page page, OnPage<Campaign> campaign) =>
        new(
            campaign.Record.Title.Value,
            LinkWriter.Href(site.Config, page.Url, campaign.Page.Url),
            campaign.Page.FrontMatter.Description ?? "",
            campaign.Record.LaunchDate?.Value.Shown(site.Records.WordsOf(page)),
            campaign.Record.LaunchDate?.Value.Machine,
            campaign.Record.ManagerDri is { } manager ? PersonModel.Of(manager, page, site.Records).FirstOrDefault() : null
        );
}
