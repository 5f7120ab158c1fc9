using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
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
/// <param name="Unknown">What is missing because files cannot be read: pages with unread front matter have no record.</param>
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
    ImmutableArray<OnPage<ListedCampaign>> ListedCampaigns,
    Unknowns Unknown
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

    /// <summary>The words of generated pages, by language.</summary>
    public WordsByLanguage Words { get; init; } = WordsByLanguage.Shipped;

    /// <summary>The words for what is generated on a page.</summary>
    public Words WordsOf(Page page) => Words.Of(LanguageOf(page));

    /// <summary>The language tag of a page: its own, else that of the site.</summary>
    public string LanguageOf(Page page) => page.FrontMatter.Language?.Value ?? Config.Language;

    /// <summary>The language tag of a page if it is another than the given one, for a title on a page in that one; else null.</summary>
    public string? OtherLanguage(Page page, string language) =>
        LanguageOf(page) is var own && own.Equals(language, StringComparison.OrdinalIgnoreCase) ? null : own;

    /// <summary>What values in front matter that cannot be read may say about URLs.</summary>
    internal ImmutableArray<UnreadUrls> UnreadUrls { get; } =
    [.. Pages.Where(page => !page.FrontMatter.Problems.IsEmpty).Select(Indexing.UnreadUrls.Of)];

    /// <summary>The former anchors that campaign lists keep.</summary>
    public FormerCampaignAnchors FormerCampaignAnchors { get; } = new(Campaigns);

    /// <summary>The page with a section for each person: the first one that has the index of people; null for none.</summary>
    public Page? PeoplePage { get; } =
        Pages.FirstOrDefault(page => page.FrontMatter.RedirectTo is null && page.Shortcodes.Any(call => call.Name == "people"));

    /// <summary>The anchor of each person's section, by <see cref="Person.Range"/>.</summary>
    public FrozenDictionary<SourceRange, string> PersonAnchors { get; } = PersonPlaces.AnchorsOf(People, Config);

    private readonly Lazy<ILookup<SourceRange?, PersonReference>> responsibilities = new(() =>
        PersonReferences
            .Of(Pages, Campaigns, ListedCampaigns, Teams, People)
            .Where(reference => reference.IsCurrent && !DriNames.IsNobody(reference.Name.Value))
            .ToLookup(reference => People.Find(reference.Name.Value)?.Range)
    );

    /// <summary>
    /// Who is named as responsible for what today, by <see cref="Person.Range"/>; under null, the names that are not in the people data.
    /// </summary>
    public ILookup<SourceRange?, PersonReference> Responsibilities => responsibilities.Value;

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
        IncludeFiles includes,
        Unknowns unknown
    )
    {
        var read = unknown.IsEmpty ? pages : pages.RemoveAll(unknown.IsUnread);
        return new SiteRecords(
            config,
            pages,
            links,
            data,
            includes,
            PeopleReader.Read(data),
            UtmRegistryReader.Read(data),
            Read(read, PageType.Campaign, (keys, path) => CampaignReader.Read(keys, path, config.HeadingIdType)),
            Read(read, PageType.Team, TeamReader.Read),
            Read(read, PageType.JobFamily, JobFamilyReader.Read),
            [.. read.SelectMany(page => CampaignListReader.Read(page).Select(campaign => new OnPage<ListedCampaign>(page, campaign)))],
            unknown
        );
    }

    /// <summary>The records after an edit of one page, which keeps its type and its URL.</summary>
    /// <param name="before">A page of these records.</param>
    public SiteRecords WithEdited(Page before, Page after)
    {
        if (after.FrontMatter.Kind == PageType.Article)
            return this;
        return new SiteRecords(
            Config,
            Pages.Replace(before, after),
            Links,
            Data,
            Includes,
            People,
            Utm,
            Edited(Campaigns, (keys, path) => CampaignReader.Read(keys, path, Config.HeadingIdType)),
            Edited(Teams, TeamReader.Read),
            Edited(JobFamilies, JobFamilyReader.Read),
            ListedCampaigns,
            Unknown
        )
        {
            Words = Words,
        };

        ImmutableArray<OnPage<T>> Edited<T>(ImmutableArray<OnPage<T>> records, Func<FrontMatter, string, T> read) =>
            [.. records.Select(record => record.Page == before ? new OnPage<T>(after, read(after.FrontMatter, after.InputPath)) : record)];
    }

    private static ImmutableArray<OnPage<T>> Read<T>(ImmutableArray<Page> pages, PageType kind, Func<FrontMatter, string, T> read) =>
        [.. pages.Where(page => page.FrontMatter.Kind == kind).Select(page => new OnPage<T>(page, read(page.FrontMatter, page.InputPath)))];
}
