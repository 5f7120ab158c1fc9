using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>The stage of a campaign, in lifecycle order.</summary>
public enum CampaignStatus
{
    Planned,

    /// <summary>In preparation; <c>wip</c>.</summary>
    Wip,

    Active,

    /// <summary>Ended; its page stays.</summary>
    Past,

    /// <summary>Ended, and its records move to the successor.</summary>
    Sunset,
}

/// <summary>What a campaign promotes.</summary>
public enum CampaignKind
{
    Capability,
    Solution,
    Competitive,

    /// <summary>A localized version of another campaign.</summary>
    Localized,

    Partner,
    ValuePlay,
}

/// <summary>Whether a campaign still uses a landing page.</summary>
public enum LandingPageState
{
    Live,
    Former,
}

/// <summary>The names of the enums above in front matter and shortcodes.</summary>
public static class CampaignNames
{
    public static ImmutableArray<(string Name, CampaignStatus Value)> Status { get; } =
    [
        ("planned", CampaignStatus.Planned),
        ("wip", CampaignStatus.Wip),
        ("active", CampaignStatus.Active),
        ("past", CampaignStatus.Past),
        ("retired", CampaignStatus.Past),
        ("sunset", CampaignStatus.Sunset),
    ];

    public static ImmutableArray<(string Name, CampaignKind Value)> Kind { get; } =
    [
        ("capability", CampaignKind.Capability),
        ("solution", CampaignKind.Solution),
        ("competitive", CampaignKind.Competitive),
        ("localized", CampaignKind.Localized),
        ("partner", CampaignKind.Partner),
        ("value-play", CampaignKind.ValuePlay),
    ];

    public static ImmutableArray<(string Name, LandingPageState Value)> LandingPage { get; } =
    [("live", LandingPageState.Live), ("former", LandingPageState.Former)];

    /// <summary>The name in front matter: <c>active</c>.</summary>
    public static string Of(CampaignStatus status) => Status.First(name => name.Value == status).Name;

    /// <summary>The name in front matter: <c>value-play</c>.</summary>
    public static string Of(CampaignKind kind) => Kind.First(name => name.Value == kind).Name;

    /// <summary>The name for readers: <c>In preparation</c>.</summary>
    public static string LabelOf(CampaignStatus status, Words words) =>
        status switch
        {
            CampaignStatus.Planned => words["statusPlanned"],
            CampaignStatus.Wip => words["statusWip"],
            CampaignStatus.Active => words["statusActive"],
            CampaignStatus.Past => words["statusPast"],
            CampaignStatus.Sunset => words["statusSunset"],
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>The name for readers: <c>Value play</c>.</summary>
    public static string LabelOf(CampaignKind kind, Words words) =>
        kind switch
        {
            CampaignKind.Capability => words["kindCapability"],
            CampaignKind.Solution => words["kindSolution"],
            CampaignKind.Competitive => words["kindCompetitive"],
            CampaignKind.Localized => words["kindLocalized"],
            CampaignKind.Partner => words["kindPartner"],
            CampaignKind.ValuePlay => words["kindValuePlay"],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The name for readers of a status or kind in front matter; any other text as it is.</summary>
    /// <param name="key">The key of the value.</param>
    public static string LabelOf(string key, string name, Words words) =>
        key switch
        {
            "status" => Status.FirstOrDefault(known => known.Name == name) is { Name: not null } known ? LabelOf(known.Value, words) : name,
            "kind" => Kind.FirstOrDefault(known => known.Name == name) is { Name: not null } known ? LabelOf(known.Value, words) : name,
            _ => name,
        };
}
