using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>The campaigns that a shortcode call selects, and their order.</summary>
/// <param name="Filters">A campaign is selected when it matches one value of every filter.</param>
/// <param name="Sort">The sort key; ties are sorted by URL.</param>
/// <param name="Group">The key to group by; null for no groups.</param>
internal sealed record CampaignQuery(
    ImmutableArray<(CampaignValue Value, ImmutableArray<string> Wanted)> Filters,
    CampaignValue Sort,
    bool IsDescending,
    CampaignValue? Group
)
{
    private static readonly ImmutableArray<string> FilterKeys =
    [
        "status",
        "kind",
        "manager",
        "fiscal_year",
        "quarter",
        "partner",
        "locale",
        "utm_code",
    ];
    private static readonly ImmutableArray<string> SortKeys = ["launch", "refresh_date", "name", "status", "kind", "manager", "utm_code"];
    private static readonly ImmutableArray<string> Orders = ["asc", "desc"];

    /// <summary>The parameters of the call.</summary>
    public static ShortcodeParameters Parameters { get; } =
        new(
            [
                .. FilterKeys.Select(key => new ShortcodeParameter(key)),
                new("sort", SortKeys),
                new("order", Orders),
                new("group", FilterKeys),
            ],
            1
        );

    /// <summary>Whether it selects all campaigns, including future ones.</summary>
    public bool IsComplete => Filters.IsEmpty;

    public static (CampaignQuery? Query, Problem? Problem) Read(ShortcodeCall call)
    {
        var filters = FilterKeys
            .Select(key => (Value: CampaignValues.Find(key)!, Wanted: Wanted(call, key)))
            .Where(filter => !filter.Wanted.IsEmpty)
            .ToImmutableArray();
        if (
            filters.FirstOrDefault(filter => filter.Value.Key == "status") is { Wanted.IsDefault: false } statuses
            && statuses.Wanted.FirstOrDefault(name => CampaignNames.Status.All(status => status.Name != name)) is { } unknown
        )
            return (
                null,
                Unknown(call, $"No campaign has the status '{unknown}'.", unknown, [.. CampaignNames.Status.Select(known => known.Name)])
            );
        var (sort, group, order) = (call.Parameter("sort") ?? "launch", call.Parameter("group"), call.Parameter("order"));
        // Values outside these lists are reported by the parameters.
        if (!SortKeys.Contains(sort) || (group is not null && !FilterKeys.Contains(group)) || !Orders.Contains(order ?? "asc"))
            return (null, null);
        var isDescending = order is null ? sort is "launch" or "refresh_date" : order == "desc";
        return (
            new CampaignQuery(filters, CampaignValues.Find(sort)!, isDescending, group is null ? null : CampaignValues.Find(group)),
            null
        );
    }

    public IEnumerable<CampaignGroup> Of(SiteRecords records) =>
        CampaignGroup.Of(
            InOrder(records.Campaigns.Where(campaign => Filters.All(filter => Has(campaign, filter, records.People))), records.People),
            Group,
            records.People
        );

    private static bool Has(OnPage<Campaign> campaign, (CampaignValue Value, ImmutableArray<string> Wanted) filter, People.People people) =>
        filter
            .Value.Of(campaign, people)
            .Any(value =>
                filter.Wanted.Any(wanted =>
                    value.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                    || (filter.Value.Key == "manager_dri" && people.Find(wanted) is { } person && people.Find(value) == person)
                )
            );

    // Campaigns without a date come last in either direction.
    private IEnumerable<OnPage<Campaign>> InOrder(IEnumerable<OnPage<Campaign>> campaigns, People.People people)
    {
        var keyed = campaigns.Select(campaign => (Campaign: campaign, Key: KeyOf(campaign, people)));
        var missingLast = keyed.OrderBy(entry => entry.Key.Length == 0);
        var sorted = IsDescending
            ? missingLast.ThenByDescending(entry => entry.Key, StringComparer.Ordinal)
            : missingLast.ThenBy(entry => entry.Key, StringComparer.Ordinal);
        return sorted.ThenBy(entry => entry.Campaign.Page.Url, StringComparer.Ordinal).Select(entry => entry.Campaign);
    }

    private string KeyOf(OnPage<Campaign> campaign, People.People people) =>
        Sort.Key switch
        {
            "launch_date" => DateKey(campaign.Record.LaunchDate),
            "refresh_date" => DateKey(campaign.Record.RefreshDate),
            "status" => campaign.Record.Status is { } status
                ? ((int)status.Value).ToString("0", System.Globalization.CultureInfo.InvariantCulture)
                : "",
            _ => string.Join(", ", Sort.Of(campaign, people)),
        };

    // Like HandbookDate: by first day, then the more precise one first.
    private static string DateKey(Located<HandbookDate>? date) =>
        date is null
            ? ""
            : date.Value.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + (int)date.Value.Precision;

    // Statuses may be separated by spaces; names contain spaces.
    private static ImmutableArray<string> Wanted(ShortcodeCall call, string key) =>
        [
            .. (call.Parameter(key, key == "status" ? 0 : -1) ?? "").Split(
                key == "status" ? [',', ' '] : [','],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];

    private static Problem Unknown(ShortcodeCall call, string message, string name, ImmutableArray<string> names) =>
        new(
            call.Range,
            message,
            NearestName.Of(name, names) is { } near ? $"Did you mean '{near}'?" : $"Write one of {string.Join(", ", names)}."
        );
}
