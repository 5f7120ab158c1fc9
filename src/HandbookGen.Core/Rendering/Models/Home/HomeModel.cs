using System.Collections.Immutable;

namespace HandbookGen.Rendering;

/// <summary>What a page with <c>layout: home</c> shows beside its text.</summary>
/// <param name="Groups">The sections below the page; none if it lists none.</param>
/// <param name="Campaigns">The campaigns with <c>status: active</c>, latest launch first, at most six.</param>
/// <param name="AllCampaigns">The page above the first of them; null for none.</param>
/// <param name="Changes">The pages that were changed last, at most seven; empty without a history.</param>
/// <param name="AllChangesUrl">The page with more of them; null for none.</param>
public sealed record HomeModel(
    ImmutableArray<HomeGroup> Groups,
    ImmutableArray<HomeCampaign> Campaigns,
    PageLink? AllCampaigns,
    ImmutableArray<Change> Changes,
    string? AllChangesUrl
)
{
    /// <summary>Everybody it names.</summary>
    internal IEnumerable<PersonModel> People =>
        Groups
            .SelectMany(group => group.Cards)
            .SelectMany(card => card.Dri)
            .Concat(Campaigns.Select(campaign => campaign.Dri).OfType<PersonModel>());
}

/// <summary>Sections with a common name.</summary>
/// <param name="Page">The page above them; null for those right below the home page.</param>
/// <param name="IsRest">Whether these are the sections that are left beside named groups.</param>
/// <param name="Pages">More pages, as links.</param>
public sealed record HomeGroup(PageLink? Page, bool IsRest, ImmutableArray<HomeCard> Cards, ImmutableArray<PageLink> Pages);

/// <summary>A section, or a page, on the home page.</summary>
/// <param name="Description">One sentence; empty for none.</param>
/// <param name="Dri">The directly responsible individuals.</param>
/// <param name="Below">The first pages below it, where there is room for them, or no description.</param>
/// <param name="PageCount">The number of pages below it.</param>
public sealed record HomeCard(
    string Title,
    string Url,
    string Description,
    ImmutableArray<PersonModel> Dri,
    ImmutableArray<PageLink> Below,
    int PageCount
);

/// <summary>A running campaign.</summary>
/// <param name="Launch">Its first day, month or quarter, for readers; null when unknown.</param>
/// <param name="LaunchDate">The day or month as <c>datetime</c> has it; null for a quarter, and when unknown.</param>
/// <param name="Dri">Its manager; null for none.</param>
public sealed record HomeCampaign(string Title, string Url, string Description, string? Launch, string? LaunchDate, PersonModel? Dri);
