using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.Teams;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>The front matter of a campaign as the table next to its text.</summary>
internal static class CampaignFacts
{
    public static ImmutableArray<Fact> Of(Campaign campaign, Page page, SiteRecords records)
    {
        var (facts, words) = (new FactWriter(page, records), records.WordsOf(page));
        return facts
            .Add("statusColumn", StatusOf(campaign, words))
            .Text("kind", campaign.Kind is { } kind ? CampaignNames.LabelOf(kind.Value, words) : null)
            .People("manager", [campaign.ManagerDri], campaign.ManagerInterim ? words["interim"] : null)
            .Add("team", TeamOf(campaign, records).Select(team => facts.Page(team.Record.Title.Value, team.Page)))
            .People("formerManagers", campaign.ManagerFormer)
            .Date("launched", campaign.LaunchDate)
            .Date("refreshed", campaign.RefreshDate)
            .Date("ends", campaign.Sunset?.Quarter)
            .Add("continuedBy", campaign.Sunset?.Successor is { } successor ? [Named(successor.Value, facts, records)] : [])
            .Text("fiscalYears", string.Join(", ", campaign.FiscalYears.Select(year => year.Value)))
            .Code("utmCode", campaign.UtmCampaign?.Value)
            .Text("formerly", string.Join(", ", campaign.FormerNames.Select(former => former.Name.Value)))
            .Text("partner", campaign.Partner)
            .Text("localized", LocalizationOf(campaign.Localized))
            .Add("original", campaign.Localized?.Of is { } original ? [Named(original.Value, facts, records)] : [])
            .Add("coreTeamMembers", (campaign.CoreTeam?.Members ?? []).SelectMany(member => facts.Person(member.Person, member.Role.Name)))
            .Text("slack", campaign.Slack?.Channel is { } channel ? "#" + channel : campaign.Slack?.Id?.Value)
            .Add("salesforce", campaign.Salesforce.Select(entry => new FactValue(entry.Id.Value, null, entry.Label, IsCode: true)))
            .Add("linksFact", LinksOf(campaign, facts, words))
            .Add(
                "landingPages",
                campaign.LandingPages.Select(landing =>
                    facts.Value(landing.Url.Value["https://".Length..].TrimEnd('/'), landing.Url, NoteOf(landing, words))
                )
            )
            .Add("resources", campaign.Resources.Select(resource => facts.Value(resource.Title, resource.Url)))
            .Add(
                "reviews",
                campaign.ReviewDecks.Select(deck =>
                    facts.Value(deck.Date?.Value.Shown(words) ?? words["deck"], deck.Url, deck.Internal ? words["teamMembersOnly"] : null)
                )
            )
            .ToFacts();
    }

    private static IEnumerable<FactValue> LinksOf(Campaign campaign, FactWriter facts, Words words) =>
        campaign
            .Epics.Where(epic => epic.Url is not null)
            .Select(epic =>
                facts.Value(
                    epic.Label ?? (epic.FiscalYear is { } year ? words.Fill("epicOf", ("year", year.Value)) : words["epic"]),
                    epic.Url,
                    epic.Wip ? words["inProgress"] : null
                )
            )
            .Concat(
                from link in ((string, Located<string>?)[])
                    [
                        (words["campaignBrief"], campaign.Brief),
                        (words["coreTeam"], campaign.CoreTeam?.Url),
                        (words["contentAndEvents"], campaign.ContentPlan),
                        (words["salesEnablementEpic"], campaign.SdrEpic),
                        (words["flowDiagram"], campaign.FlowDiagram),
                    ]
                where link.Item2 is not null
                select facts.Value(link.Item1, link.Item2)
            );

    private static IEnumerable<FactValue> StatusOf(Campaign campaign, Words words) =>
        campaign.Status is { } status
            ?
            [
                new FactValue(
                    CampaignNames.LabelOf(status.Value, words),
                    null,
                    campaign.AlwaysOn ? words["alwaysOn"] : null,
                    Status: CampaignNames.Of(status.Value)
                ),
            ]
            : [];

    private static IEnumerable<OnPage<Team>> TeamOf(Campaign campaign, SiteRecords records) =>
        campaign.ManagerDri is { } manager && records.Rosters.TeamOf(manager.Value) is { } team ? [team] : [];

    // A reference to an unknown campaign is reported; readers see what was written.
    private static FactValue Named(string anchor, FactWriter facts, SiteRecords records) =>
        records.CampaignAt(anchor) is { } campaign
            ? facts.Page(campaign.Title.Value, records.EntryOf(campaign).Page)
            : new FactValue(anchor);

    private static string? LocalizationOf(Localization? localized) =>
        localized is null ? null : string.Join(", ", new[] { localized.Locale?.Value, localized.Region }.Where(part => part is not null));

    private static string? NoteOf(LandingPage landing, Words words)
    {
        var parts = new[] { landing.Persona, landing.Locale?.Value, landing.State == LandingPageState.Former ? words["formerPage"] : null }
            .Where(part => part is not null)
            .ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
