using System.Collections.Immutable;
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
        var (facts, people) = (new FactWriter(page, records.Config), records.People);
        return facts
            .Text("Status", campaign.Status is { } status ? CampaignNames.Of(status.Value) : null, campaign.AlwaysOn ? "always on" : null)
            .Text("Kind", campaign.Kind is { } kind ? CampaignNames.Of(kind.Value) : null)
            .Text("Formerly", string.Join(", ", campaign.FormerNames.Select(former => former.Name.Value)))
            .Text("Manager", people.NameOf(campaign.ManagerDri?.Value), campaign.ManagerInterim ? "interim" : null)
            .Add("Team", TeamOf(campaign, records).Select(team => facts.Page(team.Record.Title.Value, team.Page)))
            .Text("Former managers", string.Join(", ", campaign.ManagerFormer.Select(manager => people.NameOf(manager.Value))))
            .Text("Launched", campaign.LaunchDate?.Value.ToString())
            .Text("Refreshed", campaign.RefreshDate?.Value.ToString())
            .Text("Fiscal years", string.Join(", ", campaign.FiscalYears.Select(year => year.Value)))
            .Text("UTM code", campaign.UtmCampaign?.Value)
            .Text("Partner", campaign.Partner)
            .Text("Localized", LocalizationOf(campaign.Localized))
            .Add("Original", campaign.Localized?.Of is { } original ? [Named(original.Value, facts, records)] : [])
            .Add(
                "Epics",
                campaign
                    .Epics.Where(epic => epic.Url is not null)
                    .Select(epic => facts.Value(epic.Label ?? epic.FiscalYear?.Value ?? "Epic", epic.Url, epic.Wip ? "in progress" : null))
            )
            .Link("Brief", "Campaign brief", campaign.Brief)
            .Link("Core team", "Members", campaign.CoreTeam?.Url)
            .Add(
                "Core team members",
                (campaign.CoreTeam?.Members ?? []).Select(member => new FactValue(
                    people.NameOf(member.Person.Value),
                    null,
                    member.Role.Name
                ))
            )
            .Link("Content", "Content and events", campaign.ContentPlan)
            .Link("Sales enablement", "Epic", campaign.SdrEpic)
            .Text("Slack", campaign.Slack?.Channel is { } channel ? "#" + channel : campaign.Slack?.Id?.Value)
            .Add("Salesforce", campaign.Salesforce.Select(entry => new FactValue(entry.Id.Value, null, entry.Label)))
            .Add(
                "Landing pages",
                campaign.LandingPages.Select(landing =>
                    facts.Value(landing.Url.Value["https://".Length..].TrimEnd('/'), landing.Url, NoteOf(landing))
                )
            )
            .Add("Resources", campaign.Resources.Select(resource => facts.Value(resource.Title, resource.Url)))
            .Link("Flow", "Diagram", campaign.FlowDiagram)
            .Add(
                "Reviews",
                campaign.ReviewDecks.Select(deck =>
                    facts.Value(deck.Date?.Value.ToString() ?? "Deck", deck.Url, deck.Internal ? "team members only" : null)
                )
            )
            .Text("Sunset", campaign.Sunset?.Quarter?.Value.ToString())
            .Add("Continued by", campaign.Sunset?.Successor is { } successor ? [Named(successor.Value, facts, records)] : [])
            .ToFacts();
    }

    private static IEnumerable<OnPage<Team>> TeamOf(Campaign campaign, SiteRecords records) =>
        campaign.ManagerDri is { } manager && records.Rosters.TeamOf(manager.Value) is { } team ? [team] : [];

    // A reference to an unknown campaign is reported; readers see what was written.
    private static FactValue Named(string anchor, FactWriter facts, SiteRecords records) =>
        records.CampaignAt(anchor) is { } campaign
            ? facts.Page(campaign.Title.Value, records.EntryOf(campaign).Page)
            : new FactValue(anchor);

    private static string? LocalizationOf(Localization? localized) =>
        localized is null ? null : string.Join(", ", new[] { localized.Locale?.Value, localized.Region }.Where(part => part is not null));

    private static string? NoteOf(LandingPage landing)
    {
        var parts = new[] { landing.Persona, landing.Locale?.Value, landing.State == LandingPageState.Former ? "former" : null }
            .Where(part => part is not null)
            .ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
