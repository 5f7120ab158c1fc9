using System.Collections.Immutable;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Renders campaigns as a list, each with its permanent anchor.</summary>
internal static class CampaignEntries
{
    // Fewer than this are seen at a glance.
    private const int FewestToFilter = 4;

    /// <param name="page">The page that shows the list.</param>
    /// <param name="groups">In the order of the list.</param>
    /// <param name="level">The level of group headings, or of campaign headings without groups: 1 to 5.</param>
    /// <param name="isComplete">Whether the list shows all campaigns of the site, including future ones.</param>
    public static Expansion Write(Page page, IEnumerable<CampaignGroup> groups, SiteRecords records, int level, bool isComplete)
    {
        var all = groups.ToList();
        var list = new ListWriter(page, records).Add("<div class=\"campaigns\">\n");
        ImmutableArray<OnPage<Campaign>> campaigns = [.. all.SelectMany(group => group.Campaigns).Distinct()];
        if (campaigns.Length >= FewestToFilter)
            CampaignFilters.Write(list, campaigns, all[0].Key, records);
        var shown = new HashSet<Page>();
        foreach (var group in all.Where(group => !group.Campaigns.IsEmpty))
        {
            if (group.Title is { } title)
                list.Heading(
                    level,
                    "group-" + Slug.Of(title),
                    HtmlText.Escape(CampaignNames.LabelOf(group.Key ?? "", title, list.Words)),
                    group.Campaigns[0].Record.Title.Range
                );
            list.Add("<div class=\"campaign-list\">\n");
            foreach (var campaign in group.Campaigns)
            {
                // An entry has one anchor, so it is in one group; other groups link to it.
                if (shown.Add(campaign.Page))
                    WriteEntry(list, campaign, records, group.Title is null ? level : level + 1, isComplete || IsHome(page, campaign.Page));
                else
                    WriteAgain(list, campaign, records);
            }

            list.Add("</div>\n");
        }

        if (shown.Count == 0)
            list.Empty(list.Words["noCampaigns"]);
        list.Add("</div>\n");
        return (isComplete ? list.Files(list.Words["forPrograms"], ExportFiles.OfCampaigns(records.Config, records)) : list).ToExpansion();
    }

    // The section page of the campaign's folder.
    private static bool IsHome(Page page, Page campaign) => UrlPath.FolderOf(campaign.Url.TrimEnd('/')) == page.Url;

    private static void WriteEntry(ListWriter list, OnPage<Campaign> entry, SiteRecords records, int level, bool isKept)
    {
        var (page, campaign) = entry;
        var id = HtmlText.Escape(campaign.Anchor.Value);
        list.Add($"<section class=\"campaign\"{CampaignFilters.Attributes(entry, records.People)}>\n");
        list.Claim(campaign.Anchor.Value, campaign.Anchor.Range, isKept ? campaign.Title.Value : null);
        list.Add(list.Former(records.FormerCampaignAnchors.Of(campaign, list.Page), isKept ? campaign.Title.Value : null));
        list.Add($"<h{level} id=\"{id}\">{list.Link(page, campaign.Title.Value, campaign.Title.Range)}");
        list.Add(
            $"<a class=\"permalink\" href=\"#{id}\" aria-label=\"{HtmlText.Escape(list.Words["linkToCampaign"])}\">#</a></h{level}>\n"
        );
        if (!string.IsNullOrWhiteSpace(page.FrontMatter.Description))
            list.Add($"<p>{HtmlText.Escape(page.FrontMatter.Description)}</p>\n");
        list.Add("<dl>\n");
        foreach (var (key, label, value) in Facts(campaign, list.People, list.Words).Where(fact => fact.Html.Length > 0))
            list.Add($"<div class=\"campaign-{key}\"><dt>{HtmlText.Escape(label)}</dt><dd>{value}</dd></div>\n");
        list.Add("</dl>\n</section>\n");
    }

    private static void WriteAgain(ListWriter list, OnPage<Campaign> entry, SiteRecords records)
    {
        var (_, campaign) = entry;
        list.Add($"<p class=\"campaign-again\"{CampaignFilters.Attributes(entry, records.People)}>");
        list.Add($"<a href=\"#{HtmlText.Escape(campaign.Anchor.Value)}\">{HtmlText.Escape(campaign.Title.Value)}</a></p>\n");
    }

    private static IEnumerable<(string Key, string Label, string Html)> Facts(Campaign campaign, People.PersonLinks people, Words words) =>
        [
            ("status", words["statusColumn"], CampaignHtml.Status(campaign, words)),
            ("kind", words["kind"], CampaignHtml.Kind(campaign, words)),
            ("dri", words["manager"], CampaignHtml.Manager(campaign, people, words)),
            ("dates", campaign.Sunset?.Quarter is null ? words["launched"] : words["dates"], CampaignHtml.Dates(campaign, words)),
            ("code", words["utmCode"], campaign.UtmCampaign is { } code ? $"<code>{HtmlText.Escape(code.Value)}</code>" : ""),
        ];
}
