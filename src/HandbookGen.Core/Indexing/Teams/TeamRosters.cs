using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Teams;

/// <summary>
/// The members of each team and what they are responsible for. A team has the members listed on its page, and the current people in the
/// people data whose <c>team</c> is its title, its file name or its URL.
/// </summary>
public sealed class TeamRosters
{
    private readonly People.People people;
    private readonly FrozenDictionary<string, OnPage<Team>> byName;
    private readonly ILookup<Page, TeamMember> fromPeople;
    private readonly Dictionary<string, OnPage<Team>> byMember = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<Page, OnPage<Campaign>> campaigns;
    private readonly ILookup<Page, OnPage<JobFamily>> families;
    private readonly ILookup<Page, OnPage<Team>> teamsByFamily;

    public TeamRosters(
        ImmutableArray<OnPage<Team>> teams,
        People.People people,
        ImmutableArray<OnPage<Campaign>> campaigns,
        ImmutableArray<OnPage<JobFamily>> jobFamilies
    )
    {
        this.people = people;
        byName = ByName(teams, team => team.Title.Value);
        var familiesByName = ByName(jobFamilies, family => family.Title.Value);
        fromPeople = people
            .All.Where(person => person.Team is not null && person.Left is null)
            .Select(person => (Team: Find(person.Team!), Person: person))
            .Where(entry => entry.Team is not null)
            .ToLookup(entry => entry.Team!.Page, entry => MemberOf(entry.Person));
        foreach (var team in teams)
        {
            foreach (var member in MembersOf(team))
                byMember.TryAdd(KeyOf(NameOf(member)), team);
        }

        this.campaigns = campaigns
            .Where(campaign => campaign.Record.ManagerDri is not null)
            .Select(campaign => (Campaign: campaign, Team: TeamOf(campaign.Record.ManagerDri!.Value)))
            .Where(entry => entry.Team is not null)
            .ToLookup(entry => entry.Team!.Page, entry => entry.Campaign);
        var links = (
            from team in teams
            from name in team.Record.JobFamilies
            let family = familiesByName.GetValueOrDefault(Plain(name.Value))
            where family is not null
            select (Team: team, Family: family)
        ).ToList();
        families = links.ToLookup(link => link.Team.Page, link => link.Family);
        teamsByFamily = links.ToLookup(link => link.Family.Page, link => link.Team);
    }

    /// <summary>By title, file name or URL; null for an unknown team.</summary>
    public OnPage<Team>? Find(string name) => byName.GetValueOrDefault(Plain(name));

    /// <summary>The members on the page, then those in the people data, each once.</summary>
    public IEnumerable<TeamMember> MembersOf(OnPage<Team> team) =>
        team.Record.Members.Concat(fromPeople[team.Page]).DistinctBy(member => KeyOf(NameOf(member)));

    /// <summary>The team of a person, named in any form; null when there is none.</summary>
    public OnPage<Team>? TeamOf(string person) => byMember.GetValueOrDefault(KeyOf(person));

    /// <summary>The campaigns that a member manages.</summary>
    public IEnumerable<OnPage<Campaign>> CampaignsOf(Page team) => campaigns[team];

    public IEnumerable<OnPage<JobFamily>> FamiliesOf(Page team) => families[team];

    public IEnumerable<OnPage<Team>> TeamsOf(Page family) => teamsByFamily[family];

    private static FrozenDictionary<string, OnPage<T>> ByName<T>(ImmutableArray<OnPage<T>> entries, Func<T, string> title)
    {
        var found = new Dictionary<string, OnPage<T>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            found.TryAdd(Plain(entry.Page.Url), entry);
            found.TryAdd(Plain(title(entry.Record)), entry);
            found.TryAdd(Plain(RecordFields.FileName(entry.Page.InputPath)), entry);
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Plain(string name) => name.Trim().TrimEnd('/').ToLowerInvariant();

    private static TeamMember MemberOf(People.Person person) =>
        new(
            new Located<string>(person.Name, person.Range),
            person.Handle is { } handle ? new Located<string>(handle, person.Range) : null,
            person.Role.Length == 0 ? null : person.Role,
            null
        );

    private static string NameOf(TeamMember member) => member.Handle is { } handle ? "@" + handle.Value : member.Name.Value;

    private string KeyOf(string reference) => people.Find(reference)?.Name ?? People.DriNames.WithoutRemark(reference);
}
