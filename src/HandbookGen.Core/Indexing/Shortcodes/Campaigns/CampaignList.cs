using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; campaigns status="past" sort="launch" group="fiscal_year" >}}</c>: campaigns, latest launch first.</summary>
public sealed class CampaignList : Shortcode
{
    public override string Name => "campaigns";

    public override ShortcodeParameters Parameters => CampaignQuery.Parameters;

    public override SiteParts Reads => SiteParts.Campaigns | SiteParts.People;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var (query, problem) = CampaignQuery.Read(call);
        return query is null
            ? Expansion.Empty with
            {
                Problems = problem is null ? [] : [problem],
            }
            : CampaignEntries.Write(page, query.Of(records), records, ListWriter.LevelOn(page), query.IsComplete);
    }
}
