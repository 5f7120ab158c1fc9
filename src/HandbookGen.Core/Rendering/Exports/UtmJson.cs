using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;
using static HandbookGen.Rendering.Exports.ExportJson;

namespace HandbookGen.Rendering.Exports;

/// <summary>The UTM registry with the keys of its file, and the campaigns that use each code.</summary>
internal static class UtmJson
{
    public static JsonObject Of(Site site)
    {
        var utm = site.Records.Utm;
        var users = site
            .Records.Campaigns.Where(campaign => campaign.Record.UtmCampaign is not null)
            .ToLookup(campaign => campaign.Record.UtmCampaign!.Value, campaign => campaign.Record.Anchor.Value);
        return new JsonObject()
            .Put("hosts", Texts(utm.Hosts.Select(host => host.Value)))
            .Put("codes", List(utm.Codes.Select(entry => Entry(entry).Put("campaigns", Texts(users[entry.Code.Value])))))
            .Put("media", Entries(utm.Media))
            .Put(
                "sources",
                List(
                    utm.Sources.Select(source =>
                        new JsonObject().Put("source", source.Name.Value).Put("media", Texts(source.Media.Select(medium => medium.Value)))
                    )
                )
            )
            .Put("regions", Entries(utm.Regions))
            .Put("budgets", Entries(utm.Budgets))
            .Put("types", Entries(utm.Types))
            .Put("gtm", Entries(utm.GtmCodes))
            .Put("parameters", Texts(utm.Keys));
    }

    private static JsonArray Entries(ImmutableArray<UtmEntry> entries) => List(entries.Select(Entry));

    private static JsonObject Entry(UtmEntry entry) =>
        new JsonObject()
            .Put("code", entry.Code.Value)
            .Put("name", entry.Name)
            .Put("status", entry.Status == UtmStatus.Current ? "current" : "retired")
            .Put("since", entry.Since?.Value.ToString())
            .Put("retired", entry.Retired?.Value.ToString())
            .Put("replaced_by", entry.ReplacedBy?.Value);
}
