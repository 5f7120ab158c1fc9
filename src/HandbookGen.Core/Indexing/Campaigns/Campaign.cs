using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>A former name of a campaign.</summary>
/// <param name="Anchor">Its anchor on campaign lists; made from the name when it is not set.</param>
public sealed record FormerName(Located<string> Name, Located<string> Anchor);

/// <summary>An epic of a campaign; one per fiscal year.</summary>
/// <param name="FiscalYear"><c>FY24</c></param>
public sealed record CampaignEpic(Located<string>? FiscalYear, Located<string>? Url, bool Wip, string? Label);

/// <summary>A campaign in Salesforce.</summary>
/// <param name="Id">15 or 18 characters that begin with <c>701</c>.</param>
public sealed record SalesforceCampaign(Located<string> Id, string? Label);

/// <summary>A landing page of a campaign.</summary>
/// <param name="Locale"><c>fr-FR</c></param>
public sealed record LandingPage(Located<string> Url, string? Persona, Located<string>? Locale, LandingPageState State);

/// <summary>The slides of a campaign review.</summary>
/// <param name="Internal">Only team members can open it.</param>
public sealed record ReviewDeck(Located<HandbookDate>? Date, Located<string> Url, bool Internal);

/// <summary>The origin of a localized campaign.</summary>
/// <param name="Of">The anchor of the original campaign.</param>
public sealed record Localization(Located<string>? Of, Located<string>? Locale, string? Region);

/// <summary>The end of a campaign.</summary>
/// <param name="Successor">The anchor of the campaign that its records move to.</param>
public sealed record CampaignSunset(Located<HandbookDate>? Quarter, Located<string>? Successor, string? Note);

/// <summary>
/// A page with <c>type: campaign</c>. Missing or wrong fields are null or empty; <see cref="Problems"/> lists the wrong ones.
/// </summary>
/// <param name="Title">The file name when the page has no title.</param>
/// <param name="Anchor">Its anchor on every campaign index; made from the file name when it is not set.</param>
/// <param name="FormerNames">Latest first.</param>
/// <param name="ManagerDri">The one person who is responsible for the campaign.</param>
/// <param name="ManagerInterim">Whether the manager is only interim.</param>
/// <param name="ManagerFormer">Former managers, latest first.</param>
/// <param name="AlwaysOn">Improved continually since its launch, without an end date.</param>
/// <param name="FiscalYears"><c>FY24</c>, in the order of the page.</param>
/// <param name="UtmCampaign">The value of <c>utm_campaign</c> in every link of the campaign.</param>
/// <param name="Problems">In the order that the fields are read.</param>
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
    /// <summary>
    /// The campaign's fiscal years, as <c>FY24</c>: those it lists, else those of its epics, else the year of its launch.
    /// </summary>
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

    /// <summary>Whether it is over, or about to be, so that no new links are made for it.</summary>
    public bool HasEnded => Status is { Value: CampaignStatus.Past or CampaignStatus.Sunset };

    /// <summary>Whether it is known to go on: false also without a status that can be read, which is reported.</summary>
    public bool IsRunning => Status is not null && !HasEnded;
}
