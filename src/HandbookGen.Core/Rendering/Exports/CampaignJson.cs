using System.Text.Json.Nodes;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using static HandbookGen.Rendering.Exports.ExportJson;

namespace HandbookGen.Rendering.Exports;

/// <summary>Campaigns with the keys of their front matter, dates in one format, and the URLs of their pages.</summary>
internal static class CampaignJson
{
    public static JsonArray Of(Site site, IEnumerable<OnPage<Campaign>> campaigns) =>
        List(campaigns.Select(campaign => Of(site, campaign)));

    private static JsonObject Of(Site site, OnPage<Campaign> entry)
    {
        var (page, campaign) = entry;
        return new JsonObject()
            .Put("title", campaign.Title.Value)
            .Put("url", LinkWriter.Published(site.Config, page.Url))
            .Put("anchor", campaign.Anchor.Value)
            .Put("description", page.FrontMatter.Description)
            .Put("status", campaign.Status is { } status ? CampaignNames.Of(status.Value) : null)
            .Put("kind", campaign.Kind is { } kind ? CampaignNames.Of(kind.Value) : null)
            .Put(
                "former_names",
                List(campaign.FormerNames.Select(name => new JsonObject().Put("name", name.Name.Value).Put("anchor", name.Anchor.Value)))
            )
            .Put("manager_dri", campaign.ManagerDri?.Value)
            .Put("manager_interim", campaign.ManagerInterim)
            .Put("manager_former", Texts(campaign.ManagerFormer.Select(manager => manager.Value)))
            .Put("launch_date", campaign.LaunchDate?.Value.ToString())
            .Put("refresh_date", campaign.RefreshDate?.Value.ToString())
            .Put("always_on", campaign.AlwaysOn)
            .Put("fiscal_year", Texts(campaign.YearsOrDerived))
            .Put("utm_campaign", campaign.UtmCampaign?.Value)
            .Put("partner", campaign.Partner)
            .Put(
                "epics",
                List(
                    campaign.Epics.Select(epic =>
                        new JsonObject()
                            .Put("fiscal_year", epic.FiscalYear?.Value)
                            .Put("url", epic.Url?.Value)
                            .Put("wip", epic.Wip)
                            .Put("label", epic.Label)
                    )
                )
            )
            .Put("sdr_epic", campaign.SdrEpic?.Value)
            .Put("brief", campaign.Brief?.Value)
            .Put("core_team", CoreTeam(campaign.CoreTeam))
            .Put(
                "daci",
                List(
                    campaign.Daci.Select(item =>
                        new JsonObject()
                            .Put("item", item.Item.Value)
                            .Put("driver", item.Driver?.Value)
                            .Put("approver", item.Approver?.Value)
                            .Put("contributors", Texts(item.Contributors.Select(each => each.Value)))
                            .Put("informed", Texts(item.Informed.Select(each => each.Value)))
                            .Put("note", item.Note)
                    )
                )
            )
            .Put("content_plan", campaign.ContentPlan?.Value)
            .Put(
                "slack",
                new JsonObject()
                    .Put("channel", campaign.Slack?.Channel)
                    .Put("id", campaign.Slack?.Id?.Value)
                    .Put("purpose", campaign.Slack?.Purpose)
            )
            .Put("sfdc", List(campaign.Salesforce.Select(each => new JsonObject().Put("id", each.Id.Value).Put("label", each.Label))))
            .Put(
                "landing_pages",
                List(
                    campaign.LandingPages.Select(each =>
                        new JsonObject()
                            .Put("url", each.Url.Value)
                            .Put("persona", each.Persona)
                            .Put("locale", each.Locale?.Value)
                            .Put("state", each.State == LandingPageState.Former ? "former" : "live")
                    )
                )
            )
            .Put(
                "resources",
                List(campaign.Resources.Select(each => new JsonObject().Put("title", each.Title).Put("url", each.Url?.Value)))
            )
            .Put("flow_diagram", campaign.FlowDiagram?.Value)
            .Put(
                "review_decks",
                List(
                    campaign.ReviewDecks.Select(each =>
                        new JsonObject().Put("date", each.Date?.Value.ToString()).Put("url", each.Url.Value).Put("internal", each.Internal)
                    )
                )
            )
            .Put(
                "localized",
                new JsonObject()
                    .Put("of", campaign.Localized?.Of?.Value)
                    .Put("locale", campaign.Localized?.Locale?.Value)
                    .Put("region", campaign.Localized?.Region)
            )
            .Put(
                "sunset",
                new JsonObject()
                    .Put("quarter", campaign.Sunset?.Quarter?.Value.ToString())
                    .Put("successor", campaign.Sunset?.Successor?.Value)
                    .Put("note", campaign.Sunset?.Note)
            )
            .Put("note", campaign.Note);
    }

    private static JsonObject? CoreTeam(CoreTeam? team)
    {
        if (team is null)
            return null;
        var map = new JsonObject().Put("url", team.Url?.Value);
        foreach (var role in team.Members.GroupBy(member => member.Role.Key))
            map.Put(role.Key, Texts(role.Select(member => member.Person.Value)));
        return map;
    }
}
