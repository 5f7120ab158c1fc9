using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>A name that a campaign had before.</summary>
/// <param name="Anchor">The one that the old name had on campaign lists; from the name when it is not set.</param>
public sealed record FormerName(Located<string> Name, Located<string> Anchor);

/// <summary>An epic of a campaign, one for each fiscal year.</summary>
/// <param name="FiscalYear"><c>FY24</c></param>
public sealed record CampaignEpic(Located<string>? FiscalYear, Located<string>? Url, bool Wip, string? Label);

/// <summary>A campaign in Salesforce.</summary>
/// <param name="Id">15 or 18 characters that begin with <c>701</c>.</param>
public sealed record SalesforceCampaign(Located<string> Id, string? Label);

/// <summary>Where the campaign sends its visitors.</summary>
/// <param name="Locale"><c>fr-FR</c></param>
public sealed record LandingPage(Located<string> Url, string? Persona, Located<string>? Locale, LandingPageState State);

/// <summary>A deck in which a campaign was reviewed.</summary>
/// <param name="Internal">Only team members can open it.</param>
public sealed record ReviewDeck(Located<HandbookDate>? Date, Located<string> Url, bool Internal);

/// <summary>What a localized campaign is made from.</summary>
/// <param name="Of">The anchor of the original campaign.</param>
public sealed record Localization(Located<string>? Of, Located<string>? Locale, string? Region);

/// <summary>The end of a campaign.</summary>
/// <param name="Successor">The anchor of the campaign that its records move to.</param>
public sealed record CampaignSunset(Located<HandbookDate>? Quarter, Located<string>? Successor, string? Note);

/// <summary>
/// A page with <c>type: campaign</c>. Fields are null or empty when they are missing or wrong; <see cref="Problems"/> tells which.
/// </summary>
/// <param name="Title">The file's name when the page has no title.</param>
/// <param name="Anchor">On every campaign index; from the file's name when it is not set.</param>
/// <param name="FormerNames">Latest first.</param>
/// <param name="ManagerDri">The one person who answers for the campaign.</param>
/// <param name="ManagerInterim">Until another manager is found.</param>
/// <param name="ManagerFormer">Earlier managers, latest first.</param>
/// <param name="AlwaysOn">Continually improved since its launch, without an end.</param>
/// <param name="FiscalYears"><c>FY24</c>, in the order of the page.</param>
/// <param name="UtmCampaign">The value of <c>utm_campaign</c> in every link of the campaign.</param>
/// <param name="Problems">In the order in which the fields are read.</param>
public sealed record Campaign(
    Located<string> Title,
    Located<string> Anchor,
    ImmutableArray<FormerName> FormerNames,
    Located<CampaignStatus>? Status,
    Located<CampaignKind>? Kind,
    Located<string>? ManagerDri,
    bool ManagerInterim,
    ImmutableArray<Located<string>> ManagerFormer,
    Located<HandbookDate>? LaunchDate,
    Located<HandbookDate>? RefreshDate,
    bool AlwaysOn,
    ImmutableArray<Located<string>> FiscalYears,
    Located<string>? UtmCampaign,
    ImmutableArray<CampaignEpic> Epics,
    Located<string>? SdrEpic,
    Located<string>? Brief,
    CoreTeam? CoreTeam,
    ImmutableArray<DaciItem> Daci,
    Located<string>? ContentPlan,
    SlackChannel? Slack,
    ImmutableArray<SalesforceCampaign> Salesforce,
    ImmutableArray<LandingPage> LandingPages,
    ImmutableArray<NamedLink> Resources,
    Located<string>? FlowDiagram,
    ImmutableArray<ReviewDeck> ReviewDecks,
    Localization? Localized,
    CampaignSunset? Sunset,
    string? Partner,
    string? Note,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>The years that the campaign belongs to, as <c>FY24</c>: those that it names, else those of its epics, else that of its launch.</summary>
    public ImmutableArray<string> YearsOrDerived
    {
        get
        {
            var years = FiscalYears.Select(year => year.Value);
            if (!years.Any())
                years = Epics.Select(epic => epic.FiscalYear?.Value).OfType<string>();
            if (!years.Any() && LaunchDate is { } launch)
                years = [$"FY{launch.Value.FiscalYear % 100:00}"];
            return [.. years.Distinct()];
        }
    }

    /// <summary>Over, or about to be: nobody builds links for it any more.</summary>
    public bool HasEnded => Status is { Value: CampaignStatus.Past or CampaignStatus.Sunset };
}
