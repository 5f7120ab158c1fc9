using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>A field of a campaign, as text.</summary>
/// <param name="Key">The key in front matter: <c>launch_date</c>.</param>
/// <param name="Title">The name for readers.</param>
/// <param name="Of">The values in the order of the page, people by name; empty when there are none.</param>
public sealed record CampaignValue(string Key, string Title, Func<OnPage<Campaign>, People.People, IEnumerable<string>> Of);

/// <summary>The fields that campaign lists can be filtered, sorted and grouped by, and that are exported.</summary>
public static class CampaignValues
{
    /// <summary>In the order of exports.</summary>
    public static ImmutableArray<CampaignValue> All { get; } =
    [
        new("title", "Name", (campaign, _) => [campaign.Record.Title.Value]),
        new("url", "Page", (campaign, _) => [campaign.Page.Url]),
        new("anchor", "Anchor", (campaign, _) => [campaign.Record.Anchor.Value]),
        new("description", "Description", (campaign, _) => One(campaign.Page.FrontMatter.Description)),
        new("status", "Status", (campaign, _) => One(campaign.Record.Status is { } status ? CampaignNames.Of(status.Value) : null)),
        new("kind", "Kind", (campaign, _) => One(campaign.Record.Kind is { } kind ? CampaignNames.Of(kind.Value) : null)),
        new("former_names", "Former names", (campaign, _) => campaign.Record.FormerNames.Select(name => name.Name.Value)),
        new("manager_dri", "Manager", (campaign, people) => One(people.NameOf(campaign.Record.ManagerDri?.Value))),
        new(
            "manager_former",
            "Former managers",
            (campaign, people) => campaign.Record.ManagerFormer.Select(manager => people.NameOf(manager.Value))
        ),
        new("launch_date", "Launch", (campaign, _) => One(campaign.Record.LaunchDate?.Value.ToString())),
        new("refresh_date", "Refresh", (campaign, _) => One(campaign.Record.RefreshDate?.Value.ToString())),
        new("fiscal_year", "Fiscal year", (campaign, _) => campaign.Record.YearsOrDerived),
        new("quarter", "Quarter", (campaign, _) => One(campaign.Record.LaunchDate is { } launch ? QuarterOf(launch.Value) : null)),
        new("utm_campaign", "UTM code", (campaign, _) => One(campaign.Record.UtmCampaign?.Value)),
        new("partner", "Partner", (campaign, _) => One(campaign.Record.Partner)),
        new("locale", "Locale", (campaign, _) => LocalesOf(campaign.Record)),
        new("epics", "Epics", (campaign, _) => campaign.Record.Epics.Select(epic => epic.Url?.Value).OfType<string>()),
        new("sdr_epic", "Sales enablement epic", (campaign, _) => One(campaign.Record.SdrEpic?.Value)),
        new("brief", "Brief", (campaign, _) => One(campaign.Record.Brief?.Value)),
        new("core_team", "Core team", (campaign, people) => CoreTeamOf(campaign.Record, people)),
        new("content_plan", "Content plan", (campaign, _) => One(campaign.Record.ContentPlan?.Value)),
        new(
            "slack",
            "Slack",
            (campaign, _) => One(campaign.Record.Slack?.Channel is { } channel ? "#" + channel : campaign.Record.Slack?.Id?.Value)
        ),
        new("sfdc", "Salesforce", (campaign, _) => campaign.Record.Salesforce.Select(entry => entry.Id.Value)),
        new("landing_pages", "Landing pages", (campaign, _) => campaign.Record.LandingPages.Select(landing => landing.Url.Value)),
        new("resources", "Resources", (campaign, _) => campaign.Record.Resources.Select(resource => resource.Url?.Value ?? resource.Title)),
        new("flow_diagram", "Flow diagram", (campaign, _) => One(campaign.Record.FlowDiagram?.Value)),
        new("review_decks", "Review decks", (campaign, _) => campaign.Record.ReviewDecks.Select(deck => deck.Url.Value)),
        new("sunset", "Sunset", (campaign, _) => One(campaign.Record.Sunset?.Quarter?.Value.ToString())),
        new("successor", "Successor", (campaign, _) => One(campaign.Record.Sunset?.Successor?.Value)),
        new("note", "Note", (campaign, _) => One(campaign.Record.Note)),
    ];

    private static readonly FrozenDictionary<string, CampaignValue> ByKey = All.ToFrozenDictionary(
        value => value.Key,
        StringComparer.Ordinal
    );

    /// <summary>By its key; <c>manager</c>, <c>launch</c> and <c>utm_code</c> are short forms. Null for an unknown key.</summary>
    public static CampaignValue? Find(string key) =>
        ByKey.GetValueOrDefault(
            key switch
            {
                "manager" => "manager_dri",
                "launch" => "launch_date",
                "utm_code" => "utm_campaign",
                "name" => "title",
                _ => key,
            }
        );

    /// <summary>The fiscal quarter of a date: <c>FY23-Q3</c>.</summary>
    public static string QuarterOf(HandbookDate date) => HandbookDate.OfQuarter(date.FiscalYear, date.FiscalQuarter).ToString();

    private static IEnumerable<string> LocalesOf(Campaign campaign) =>
        campaign
            .LandingPages.Select(landing => landing.Locale?.Value)
            .Append(campaign.Localized?.Locale?.Value)
            .OfType<string>()
            .Distinct();

    private static IEnumerable<string> CoreTeamOf(Campaign campaign, People.People people) =>
        campaign.CoreTeam is not { } team ? []
        : team.Members.IsEmpty ? One(team.Url?.Value)
        : team.Members.Select(member => $"{member.Role.Name}: {people.NameOf(member.Person.Value)}");

    private static IEnumerable<string> One(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}
