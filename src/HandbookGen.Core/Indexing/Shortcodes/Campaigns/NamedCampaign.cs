using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>Finds the campaign of a call: the one whose anchor it names, else that of its own page.</summary>
internal static class NamedCampaign
{
    /// <param name="key">The key of the parameter; it may also be the first one without a key, if there are two, or if the page is not a
    /// campaign.</param>
    public static (OnPage<Campaign>? Campaign, Problem? Problem) Find(ShortcodeCall call, Page page, SiteRecords records, string key)
    {
        var own = records.CampaignOf(page);
        var isPositional = call.Positional.Length > 1 || own is null || call.Name != "campaign-field";
        var name = call.Parameter(key, isPositional ? 0 : -1);
        if (name is null)
        {
            return own is not null
                ? (new OnPage<Campaign>(page, own), null)
                : (
                    null,
                    new Problem(
                        call.Range,
                        $"'{call.Name}' names no campaign, and its page is not a campaign.",
                        "Add the anchor of the campaign as the first parameter."
                    )
                    {
                        Cause = records.Unknown.OfPlace(call.Range, needsFrontMatter: true),
                    }
                );
        }

        if (records.CampaignAt(name.TrimStart('#')) is { } found)
            return (records.EntryOf(found), null);
        return (
            null,
            new Problem(call.Range, $"No campaign has the anchor '{name}'.", "Use the 'anchor' of a campaign, or the name of its file.")
            {
                Cause = records.Unknown.Of(SiteParts.Campaigns),
                Meant = new NameSearch(name, records.Campaigns.Select(campaign => campaign.Record.Anchor.Value)),
            }
        );
    }
}
