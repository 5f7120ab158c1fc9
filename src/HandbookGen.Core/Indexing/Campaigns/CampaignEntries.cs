using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Campaigns as a list, each under the anchor that it has always had.</summary>
internal static class CampaignEntries
{
    /// <param name="page">The page that shows the list.</param>
    /// <param name="campaigns">In the order of the list.</param>
    /// <param name="level">Of the headings: 1 to 6.</param>
    public static Expansion Write(Page page, IEnumerable<OnPage<Campaign>> campaigns, SiteRecords records, int level)
    {
        var config = records.Config;
        var html = new StringBuilder("<div class=\"campaigns\">\n");
        var anchors = ImmutableArray.CreateBuilder<Anchor>();
        var links = ImmutableArray.CreateBuilder<PageLink>();
        foreach (var (campaignPage, campaign) in campaigns)
        {
            var former = records.FormerAnchors.Of(campaign, page);
            anchors.Add(new Anchor(campaign.Anchor.Value, AnchorOrigin.Generated, campaign.Anchor.Range));
            anchors.AddRange(former.Select(anchor => new Anchor(anchor.Value, AnchorOrigin.Generated, anchor.Range)));
            links.Add(new PageLink(UrlPath.Encode(campaignPage.Url), false, campaign.Title.Range));
            WriteEntry(html, LinkWriter.Href(config, page.Url, campaignPage.Url), campaign, former, campaignPage.FrontMatter.Description, level);
        }

        if (anchors.Count == 0)
            html.Append("<p class=\"empty\">There are no such campaigns.</p>\n");
        html.Append("</div>\n");
        return new Expansion(html.ToString(), "", anchors.ToImmutable(), links.ToImmutable(), []);
    }

    private static void WriteEntry(
        StringBuilder html, string href, Campaign campaign, ImmutableArray<Located<string>> former, string? description, int level)
    {
        var id = HtmlText.Escape(campaign.Anchor.Value);
        html.Append("<section class=\"campaign\">\n");
        foreach (var anchor in former)
            html.Append($"<a id=\"{HtmlText.Escape(anchor.Value)}\"></a>");
        html.Append($"<h{level} id=\"{id}\"><a href=\"{HtmlText.Escape(href)}\">{HtmlText.Escape(campaign.Title.Value)}</a>");
        html.Append($"<a class=\"permalink\" href=\"#{id}\" aria-label=\"Link to this campaign\">#</a></h{level}>\n");
        if (!string.IsNullOrWhiteSpace(description))
            html.Append($"<p>{HtmlText.Escape(description)}</p>\n");
        html.Append("<dl>");
        foreach (var (label, value) in Facts(campaign))
            html.Append($"<div><dt>{label}</dt><dd>{HtmlText.Escape(value)}</dd></div>");
        html.Append("</dl>\n</section>\n");
    }

    private static IEnumerable<(string Label, string Value)> Facts(Campaign campaign)
    {
        if (campaign.Status is { } status)
            yield return ("Status", CampaignWords.Of(status.Value));
        if (campaign.Kind is { } kind)
            yield return ("Kind", CampaignWords.Of(kind.Value));
        if (campaign.ManagerDri is { } manager)
            yield return ("Manager", manager.Value + (campaign.ManagerInterim ? " (interim)" : ""));
        if (campaign.LaunchDate is { } launch)
            yield return ("Launched", launch.Value.ToString());
        if (campaign.UtmCampaign is { } code)
            yield return ("UTM code", code.Value);
    }
}
