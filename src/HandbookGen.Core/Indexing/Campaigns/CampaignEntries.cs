using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Renders campaigns as a list, each with its permanent anchor.</summary>
internal static class CampaignEntries
{
    /// <param name="page">The page that shows the list.</param>
    /// <param name="groups">In the order of the list.</param>
    /// <param name="level">The level of group headings, or of campaign headings without groups: 1 to 5.</param>
    /// <param name="isComplete">Whether the list shows all campaigns of the site, including future ones.</param>
    public static Expansion Write(Page page, IEnumerable<CampaignGroup> groups, SiteRecords records, int level, bool isComplete)
    {
        var list = new ListWriter(page, records.Config).Add("<div class=\"campaigns\">\n");
        var shown = new HashSet<Page>();
        foreach (var group in groups)
        {
            if (group.Title is { } title)
                list.Heading(level, "group-" + Slug.Of(title), HtmlText.Escape(title), group.Campaigns[0].Record.Title.Range);
            foreach (var campaign in group.Campaigns)
            {
                // An entry has one anchor, so it is in one group; other groups link to it.
                if (shown.Add(campaign.Page))
                    WriteEntry(list, campaign, records, group.Title is null ? level : level + 1, isComplete || IsHome(page, campaign.Page));
                else
                    list.Add(
                        $"<p class=\"campaign-again\"><a href=\"#{HtmlText.Escape(campaign.Record.Anchor.Value)}\">{HtmlText.Escape(campaign.Record.Title.Value)}</a></p>\n"
                    );
            }
        }

        if (shown.Count == 0)
            list.Empty("There are no such campaigns.");
        list.Add("</div>\n");
        return (
            isComplete ? list.Files("The same for programs and calendars:", ExportFiles.OfCampaigns(records.Config, records)) : list
        ).ToExpansion();
    }

    // The section page of the campaign's folder.
    private static bool IsHome(Page page, Page campaign) => UrlPath.FolderOf(campaign.Url.TrimEnd('/')) == page.Url;

    private static void WriteEntry(ListWriter list, OnPage<Campaign> entry, SiteRecords records, int level, bool isKept)
    {
        var (page, campaign) = entry;
        var id = HtmlText.Escape(campaign.Anchor.Value);
        list.Add("<section class=\"campaign\">\n");
        list.Claim(campaign.Anchor.Value, campaign.Anchor.Range, isKept ? campaign.Title.Value : null);
        foreach (var former in records.FormerCampaignAnchors.Of(campaign, list.Page))
        {
            list.Claim(former.Value, former.Range, isKept ? campaign.Title.Value : null);
            list.Add($"<a id=\"{HtmlText.Escape(former.Value)}\"></a>");
        }

        list.Add($"<h{level} id=\"{id}\">{list.Link(page, campaign.Title.Value, campaign.Title.Range)}");
        list.Add($"<a class=\"permalink\" href=\"#{id}\" aria-label=\"Link to this campaign\">#</a></h{level}>\n");
        if (!string.IsNullOrWhiteSpace(page.FrontMatter.Description))
            list.Add($"<p>{HtmlText.Escape(page.FrontMatter.Description)}</p>\n");
        list.Add("<dl>");
        foreach (var (label, value) in Facts(campaign, records.People))
            list.Add($"<div><dt>{label}</dt><dd>{HtmlText.Escape(value)}</dd></div>");
        list.Add("</dl>\n</section>\n");
    }

    private static IEnumerable<(string Label, string Value)> Facts(Campaign campaign, People.People people)
    {
        if (campaign.Status is { } status)
            yield return ("Status", CampaignNames.Of(status.Value));
        if (campaign.Kind is { } kind)
            yield return ("Kind", CampaignNames.Of(kind.Value));
        if (campaign.ManagerDri is { } manager)
            yield return ("Manager", people.NameOf(manager.Value) + (campaign.ManagerInterim ? " (interim)" : ""));
        if (campaign.LaunchDate is { } launch)
            yield return ("Launched", launch.Value.ToString());
        if (campaign.UtmCampaign is { } code)
            yield return ("UTM code", code.Value);
    }
}
