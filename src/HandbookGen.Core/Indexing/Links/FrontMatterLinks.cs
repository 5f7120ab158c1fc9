using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing;

/// <summary>The links in a page's front matter that no section below its text shows.</summary>
internal static class FrontMatterLinks
{
    public static IEnumerable<Link> Of(Page page, SiteRecords records)
    {
        var family = records.JobFamilyOf(page);
        IEnumerable<Located<string>?> urls =
        [
            page.FrontMatter.RedirectTo,
            .. records.CampaignOf(page) is { } campaign ? OfCampaign(campaign) : [],
            family?.ReportsTo?.Url,
            family?.NextStep?.Url,
        ];
        return
        [
            .. urls.OfType<Located<string>>().Select(url => new Link(url.Value, false, url.Range)),
            .. PreviewImage(page) is { } image ? [image] : (Link[])[],
        ];
    }

    // Its path always starts at the root.
    private static Link? PreviewImage(Page page) =>
        page.FrontMatter.Map.Find("twitter_image")?.Value is YamlScalar { IsNull: false, Value.Length: > 0 } image
            ? new Link(UrlScheme.IsExternal(image.Value) ? image.Value : "/" + image.Value.TrimStart('/'), true, image.Range)
            : null;

    private static IEnumerable<Located<string>?> OfCampaign(Campaign campaign) =>
        [
            .. campaign.Epics.Select(epic => epic.Url),
            campaign.SdrEpic,
            campaign.Brief,
            campaign.CoreTeam?.Url,
            campaign.ContentPlan,
            .. campaign.LandingPages.Select(landing => landing.Url),
            .. campaign.Resources.Select(resource => resource.Url),
            campaign.FlowDiagram,
            .. campaign.ReviewDecks.Select(deck => deck.Url),
        ];
}
