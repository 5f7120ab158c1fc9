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
/// <param name="Role">The role as indexes show it: "campaign manager".</param>
/// <param name="IsCurrent">Whether the person holds the role today; false for past roles.</param>
public sealed record PersonReference(Page Page, PersonReferenceKind Kind, Located<string> Name, string Role, bool IsCurrent);

/// <summary>Finds all places that name a person.</summary>
public static class PersonReferences
{
    /// <summary>Pages first, in their order, then campaigns, hand-written lists and teams.</summary>
    public static IEnumerable<PersonReference> Of(SiteRecords records) =>
        [
            .. records.Pages.SelectMany(page =>
                page.FrontMatter.Dri.Select(name => new PersonReference(page, PersonReferenceKind.PageDri, name, "DRI", true))
            ),
            .. records.Campaigns.SelectMany(OfCampaign),
            .. records
                .ListedCampaigns.Where(campaign => campaign.Record.ManagerDri is not null)
                .Select(campaign => new PersonReference(
                    campaign.Page,
                    PersonReferenceKind.CampaignManager,
                    campaign.Record.ManagerDri!,
                    "campaign manager",
                    !campaign.Record.HasEnded
                )),
            .. records.Teams.SelectMany(team =>
                team.Record.Members.Select(member => new PersonReference(
                    team.Page,
                    PersonReferenceKind.TeamMember,
                    member.Handle is { } handle ? handle with { Value = "@" + handle.Value } : member.Name,
                    "team member",
                    true
                ))
            ),
        ];

    private static IEnumerable<PersonReference> OfCampaign(OnPage<Campaigns.Campaign> entry)
    {
        var (page, campaign) = entry;
        if (campaign.ManagerDri is { } manager)
            yield return new PersonReference(page, PersonReferenceKind.CampaignManager, manager, "campaign manager", !campaign.HasEnded);
        foreach (var former in campaign.ManagerFormer)
            yield return new PersonReference(page, PersonReferenceKind.FormerManager, former, "former campaign manager", false);
        foreach (var member in campaign.CoreTeam?.Members ?? [])
            yield return new PersonReference(
                page,
                PersonReferenceKind.CoreTeam,
                member.Person,
                "core team: " + member.Role.Name,
                !campaign.HasEnded
            );
    }
}
