using System.Collections.Immutable;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>A group of campaigns in a list, with its own heading.</summary>
/// <param name="Title">The value that the campaigns share, from which the anchor is made; null for a list without groups.</param>
/// <param name="Campaigns">In the order of the list.</param>
public sealed record CampaignGroup(string? Title, ImmutableArray<OnPage<Campaign>> Campaigns)
{
    /// <summary>The key that the list is grouped by; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>
    /// Years and quarters are sorted latest first, statuses in lifecycle order, other values by name; campaigns without a value come last.
    /// </summary>
    /// <param name="key">The key to group by; null for one group without a heading.</param>
    public static IEnumerable<CampaignGroup> Of(IEnumerable<OnPage<Campaign>> campaigns, CampaignValue? key, People.People people)
    {
        if (key is null)
            return [new CampaignGroup(null, [.. campaigns])];
        var byValue = new Dictionary<string, List<OnPage<Campaign>>>(StringComparer.Ordinal);
        var without = new List<OnPage<Campaign>>();
        foreach (var campaign in campaigns)
        {
            var values = key.Of(campaign, people).Distinct().ToList();
            if (values.Count == 0)
                without.Add(campaign);
            foreach (var value in values)
            {
                if (!byValue.TryGetValue(value, out var group))
                    byValue[value] = group = [];
                group.Add(campaign);
            }
        }

        var groups = InOrder(byValue.Keys, key.Key).Select(value => new CampaignGroup(value, [.. byValue[value]]) { Key = key.Key });
        // Most campaigns have no partner and no locale, so they get no group.
        return without.Count == 0 || key.Key is "partner" or "locale"
            ? groups
            : groups.Append(
                new CampaignGroup($"No {(key.Key == "utm_campaign" ? key.Title : key.Title.ToLowerInvariant())}", [.. without])
                {
                    Key = key.Key,
                }
            );
    }

    private static IEnumerable<string> InOrder(IEnumerable<string> values, string key) =>
        key switch
        {
            "status" => values.OrderBy(value => CampaignNames.Status.First(status => status.Name == value).Value),
            "fiscal_year" or "quarter" or "launch_date" or "refresh_date" => values.OrderDescending(StringComparer.Ordinal),
            _ => values.Order(StringComparer.Ordinal),
        };
}
