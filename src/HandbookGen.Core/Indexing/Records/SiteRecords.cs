using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Indexing.People;
using HandbookGen.Indexing.Teams;
using HandbookGen.Indexing.Utm;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>A typed record and its page.</summary>
public sealed record OnPage<T>(Page Page, T Record);

/// <summary>The typed records of the site, in the order of their pages' URLs. Shortcodes and generated lists are made from them.</summary>
/// <param name="Pages">The pages themselves, in the same order.</param>
/// <param name="Links">Resolves the links of shortcodes.</param>
/// <param name="Data">The <c>data</c> folders.</param>
/// <param name="Includes">The files that pages may include.</param>
/// <param name="ListedCampaigns">Campaigns in hand-written lists, in the order of the page.</param>
public sealed record SiteRecords(
    SiteConfig Config,
    ImmutableArray<Page> Pages,
    LinkResolver Links,
    SiteData Data,
    IncludeFiles Includes,
    People.People People,
    UtmRegistry Utm,
    ImmutableArray<OnPage<Campaign>> Campaigns,
    ImmutableArray<OnPage<Team>> Teams,
    ImmutableArray<OnPage<JobFamily>> JobFamilies,
    ImmutableArray<OnPage<ListedCampaign>> ListedCampaigns
)
{
    private readonly Dictionary<Page, Campaign> campaignByPage = Campaigns.ToDictionary(
        campaign => campaign.Page,
        campaign => campaign.Record
    );
    private readonly Dictionary<string, Campaign> campaignByAnchor = Campaigns
        .DistinctBy(campaign => campaign.Record.Anchor.Value)
        .ToDictionary(campaign => campaign.Record.Anchor.Value, campaign => campaign.Record, StringComparer.Ordinal);
    private readonly Dictionary<Campaign, OnPage<Campaign>> entryByCampaign = Campaigns.ToDictionary(
        campaign => campaign.Record,
        (IEqualityComparer<Campaign>)ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<Page, Team> teamByPage = Teams.ToDictionary(team => team.Page, team => team.Record);
    private readonly Dictionary<Page, JobFamily> jobFamilyByPage = JobFamilies.ToDictionary(family => family.Page, family => family.Record);
    private readonly ILookup<string, OnPage<Campaign>> campaignsByFolder = Campaigns.ToLookup(
        campaign => UrlPath.FolderOf(campaign.Page.Url.TrimEnd('/')),
        StringComparer.Ordinal
    );

    /// <summary>The former anchors that campaign lists keep.</summary>
    public FormerCampaignAnchors FormerCampaignAnchors { get; } = new(Campaigns);

    /// <summary>The members and responsibilities of each team.</summary>
    public TeamRosters Rosters { get; } = new(Teams, People, Campaigns, JobFamilies);

    /// <summary>
    /// By its anchor, else by an anchor of a former name; null when there is none. Of two with the same anchor, the first.
    /// </summary>
    public Campaign? CampaignAt(string anchor) => campaignByAnchor.GetValueOrDefault(anchor) ?? FormerCampaignAnchors.OwnerOf(anchor);

    /// <summary>The campaign with its page.</summary>
    /// <param name="campaign">A campaign of this site.</param>
    public OnPage<Campaign> EntryOf(Campaign campaign) => entryByCampaign[campaign];

    /// <summary>Null when the page is not a campaign; the same below.</summary>
    public Campaign? CampaignOf(Page page) => campaignByPage.GetValueOrDefault(page);

    public Team? TeamOf(Page page) => teamByPage.GetValueOrDefault(page);

    public JobFamily? JobFamilyOf(Page page) => jobFamilyByPage.GetValueOrDefault(page);

    /// <summary>The campaigns directly below a section.</summary>
    public IEnumerable<OnPage<Campaign>> CampaignsBelow(Page section) => campaignsByFolder[section.Url];

    /// <param name="pages">In the order of their URLs.</param>
    public static SiteRecords Read(
        SiteConfig config,
        ImmutableArray<Page> pages,
        LinkResolver links,
        SiteData data,
        IncludeFiles includes
    ) =>
        new(
            config,
            pages,
            links,
            data,
            includes,
            PeopleReader.Read(data),
            UtmRegistryReader.Read(data),
            Read(pages, PageType.Campaign, CampaignReader.Read),
            Read(pages, PageType.Team, TeamReader.Read),
            Read(pages, PageType.JobFamily, JobFamilyReader.Read),
            [.. pages.SelectMany(page => CampaignListReader.Read(page).Select(campaign => new OnPage<ListedCampaign>(page, campaign)))]
        );

    private static ImmutableArray<OnPage<T>> Read<T>(ImmutableArray<Page> pages, PageType kind, Func<FrontMatter, string, T> read) =>
        [.. pages.Where(page => page.FrontMatter.Kind == kind).Select(page => new OnPage<T>(page, read(page.FrontMatter, page.InputPath)))];
}
