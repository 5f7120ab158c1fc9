using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>All shortcodes.</summary>
public static class ShortcodeCatalog
{
    public static readonly ImmutableArray<Shortcode> All =
    [
        new Alert(),
        new AnchorPoint(),
        new ApiDescription("redoc"),
        new ApiDescription("swaggerui"),
        new BlockFeature(),
        new BlockLinkDown(),
        new BlockSection("cover"),
        new BlockSection("lead"),
        new BlockSection("section"),
        new CampaignField(),
        new CampaignGapList(),
        new CampaignList(),
        new CampaignTimeline(),
        new Card(),
        new CardPane(),
        new CareerLadder(),
        new Comment(),
        new ConditionalText(),
        new CoreTeamTable(),
        new DaciTable(),
        new DesignDocumentHeader(),
        new DesignDocumentsList(),
        new Details(),
        new External(),
        new Figure(),
        new FrameOf(),
        new Gist(),
        new Highlight(),
        new IncludeFile(),
        new InstagramPost(),
        new JobFamilyIndex(),
        new JobFamilyLevels(),
        new Label(),
        new Member("member-by-gitlab", (people, handle) => people.WithHandle(handle)),
        new Member("member-by-name", (people, name) => people.Named(name)),
        new Note(),
        new PageInfo(),
        new PageReference("ref"),
        new PageReference("relref"),
        new PagesByDri(),
        new Panel(),
        new Param(),
        new PeopleIndex(),
        new ProcessedImage(),
        new QrCode(),
        new CopiedFile(),
        new Remote("include-readme"),
        new Remote("include-remote"),
        new Remote("tableau", InnerText.Yes),
        new ProtectedAnchorIndex(),
        new SocialPost("tweet"),
        new SocialPost("twitter"),
        new SocialPost("x"),
        new Tab(),
        new TabPane(),
        new TagIndex(),
        new TeamCard(),
        new TeamIndex(),
        new UtmBuilder(),
        new UtmRegistryTables(),
        new Vimeo(),
        new Youtube(),
        .. PeopleTables.All,
        .. DataTables.All,
    ];

    private static readonly FrozenDictionary<string, Shortcode> ByName = All.ToFrozenDictionary(
        shortcode => shortcode.Name,
        StringComparer.Ordinal
    );

    /// <summary>Null for an unknown name.</summary>
    public static Shortcode? Find(string name) => ByName.GetValueOrDefault(name);

    public static bool Contains(string name) => ByName.ContainsKey(name);
}
