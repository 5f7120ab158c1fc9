using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.People;

/// <summary>The role in which a person is named.</summary>
public enum PersonReferenceKind
{
    /// <summary><c>dri</c> of a page.</summary>
    PageDri,

    CampaignManager,

    /// <summary>A former manager of a campaign.</summary>
    FormerManager,

    /// <summary>A member of a campaign's core team.</summary>
    CoreTeam,

    /// <summary>A member listed on a team page.</summary>
    TeamMember,
}

/// <summary>A place that names a person.</summary>
/// <param name="Page">The page that names the person.</param>
/// <param name="Name">A name, a slug, an <c>@handle</c> or a placeholder.</param>
/// <param name="Function">That of a member of a core team; empty for anyone else.</param>
/// <param name="IsCurrent">Whether the person holds the role today; false for past roles.</param>
public sealed record PersonReference(Page Page, PersonReferenceKind Kind, Located<string> Name, string Function, bool IsCurrent)
{
    /// <summary>The role as indexes show it: "campaign manager".</summary>
    public string RoleIn(Words words) =>
        Kind switch
        {
            PersonReferenceKind.PageDri => words["dri"],
            PersonReferenceKind.CampaignManager => words["roleCampaignManager"],
            PersonReferenceKind.FormerManager => words["formerManagers"],
            PersonReferenceKind.CoreTeam => words.Fill("roleCoreTeam", ("function", Function)),
            PersonReferenceKind.TeamMember => words["roleTeamMember"],
            _ => throw new ArgumentOutOfRangeException(nameof(words)),
        };
}

/// <summary>Finds all places that name a person.</summary>
public static class PersonReferences
{
    /// <summary>
    /// Pages first, in their order, then campaigns, hand-written lists and teams. A text that names several people is several references.
    /// </summary>
    public static IEnumerable<PersonReference> Of(SiteRecords records) =>
        Of(records.Pages, records.Campaigns, records.ListedCampaigns, records.Teams, records.People);

    internal static IEnumerable<PersonReference> Of(
        ImmutableArray<Page> pages,
        ImmutableArray<OnPage<Campaigns.Campaign>> campaigns,
        ImmutableArray<OnPage<Campaigns.ListedCampaign>> listed,
        ImmutableArray<OnPage<Teams.Team>> teams,
        People people
    ) =>
        from reference in Written(pages, campaigns, listed, teams)
        from name in PersonList.Of(reference.Name, people)
        select reference with
        {
            Name = name,
        };

    private static IEnumerable<PersonReference> Written(
        ImmutableArray<Page> pages,
        ImmutableArray<OnPage<Campaigns.Campaign>> campaigns,
        ImmutableArray<OnPage<Campaigns.ListedCampaign>> listed,
        ImmutableArray<OnPage<Teams.Team>> teams
    ) =>
        [
            .. pages.SelectMany(page =>
                page.FrontMatter.Dri.Select(name => new PersonReference(page, PersonReferenceKind.PageDri, name, "", true))
            ),
            .. campaigns.SelectMany(OfCampaign),
            .. listed
                .Where(campaign => campaign.Record.ManagerDri is not null)
                .Select(campaign => new PersonReference(
                    campaign.Page,
                    PersonReferenceKind.CampaignManager,
                    campaign.Record.ManagerDri!,
                    "",
                    !campaign.Record.HasEnded
                )),
            .. teams.SelectMany(team =>
                team.Record.Members.Select(member => new PersonReference(
                    team.Page,
                    PersonReferenceKind.TeamMember,
                    member.Handle is { } handle ? handle with { Value = "@" + handle.Value } : member.Name,
                    "",
                    true
                ))
            ),
        ];

    private static IEnumerable<PersonReference> OfCampaign(OnPage<Campaigns.Campaign> entry)
    {
        var (page, campaign) = entry;
        if (campaign.ManagerDri is { } manager)
            yield return new PersonReference(page, PersonReferenceKind.CampaignManager, manager, "", campaign.IsRunning);
        foreach (var former in campaign.ManagerFormer)
            yield return new PersonReference(page, PersonReferenceKind.FormerManager, former, "", false);
        foreach (var member in campaign.CoreTeam?.Members ?? [])
            yield return new PersonReference(page, PersonReferenceKind.CoreTeam, member.Person, member.Role.Name, campaign.IsRunning);
    }
}
