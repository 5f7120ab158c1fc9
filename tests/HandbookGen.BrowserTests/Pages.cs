namespace HandbookGen.BrowserTests;

/// <summary>One page of every kind in the sample handbook.</summary>
internal static class Pages
{
    public const string Home = "/";
    public const string Section = "/handbook/";
    public const string Article = "/handbook/reading/";
    public const string Campaigns = "/handbook/campaigns/";
    public const string Campaign = "/handbook/campaigns/devops/";
    public const string Timeline = "/handbook/campaigns/campaign-timeline/";
    public const string CampaignsByStatus = "/handbook/campaigns/campaigns-by-status/";
    public const string People = "/people/people/";
    public const string PagesByDri = "/people/pages-by-dri/";
    public const string Tags = "/people/tags/";
    public const string CareerLadder = "/people/career-ladder/";
    public const string UtmRegistry = "/handbook/campaigns/utm-registry/";
    public const string Team = "/people/team/";
    public const string JobFamily = "/people/director/";
    public const string Diagrams = "/handbook/diagrams/";
    public const string Media = "/handbook/media/";
    public const string Pictures = "/handbook/pictures/";
    public const string Tables = "/handbook/tables/";
    public const string Code = "/handbook/code/";
    public const string ManyDiagrams = "/handbook/many-diagrams/";
    public const string Japanese = "/handbook/日本語/";
    public const string Changes = "/recent-changes/";
    public const string Printed = "/handbook/print/";
    public const string Missing = "/handbook/raeding/";

    public static IReadOnlyList<string> All { get; } =
    [
        Home,
        Section,
        Article,
        Campaigns,
        Campaign,
        Timeline,
        CampaignsByStatus,
        UtmRegistry,
        People,
        PagesByDri,
        Tags,
        CareerLadder,
        Team,
        JobFamily,
        Diagrams,
        Media,
        Pictures,
        Tables,
        Code,
        Japanese,
        Changes,
        Printed,
        Missing,
    ];
}
