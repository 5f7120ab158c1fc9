using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; campaign-gaps >}}</c>: the campaigns with missing fields, in lifecycle order.</summary>
public sealed class CampaignGapList : Shortcode
{
    public override string Name => "campaign-gaps";

    public override SiteParts Reads => SiteParts.Campaigns | SiteParts.People;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var list = new ListWriter(page, records);
        var rows = records
            .Campaigns.Select(campaign => (Campaign: campaign, Gaps: CampaignGaps.Of(campaign, records.People).ToList()))
            .Where(entry => entry.Gaps.Count > 0)
            .OrderBy(entry => entry.Campaign.Record.Status?.Value)
            .ThenBy(entry => entry.Campaign.Page.Url, StringComparer.Ordinal)
            .Select(entry =>
                (IReadOnlyList<string>)
                    [
                        NameOf(entry.Campaign, list, page, records),
                        CampaignHtml.Status(entry.Campaign.Record, list.Words),
                        CampaignHtml.Manager(entry.Campaign.Record, list.People, list.Words),
                        HtmlText.Escape(string.Join(", ", entry.Gaps.Select(gap => gap.Title))),
                    ]
            );
        var table = HtmlTable.WithoutEmptyColumns(
            list.Words,
            [list.Words["campaign"], list.Words["statusColumn"], list.Words["manager"], list.Words["missing"]],
            rows
        );
        return table.Length == 0 ? list.Empty(list.Words["nothingMissing"]).ToExpansion() : list.Add(table).ToExpansion();
    }

    private static string NameOf(OnPage<Campaign> campaign, ListWriter list, Page page, SiteRecords records)
    {
        var (anchor, title) = (campaign.Record.Anchor, campaign.Record.Title);
        var former = list.Former(records.FormerCampaignAnchors.Of(campaign.Record, page, "-gaps"), null);
        return $"<span{list.Id(anchor.Value + "-gaps", anchor.Range)}>{former}{list.Link(campaign.Page, title.Value, title.Range)}</span>";
    }
}
