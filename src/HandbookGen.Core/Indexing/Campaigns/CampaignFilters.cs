using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>
/// The filters above a list of campaigns. Each value links to its group on a page of the site that has such groups; a theme may filter the
/// list in place by <c>data-key</c> and <c>data-value</c>. Values without such a page are buttons, which need the theme's script.
/// </summary>
internal static class CampaignFilters
{
    /// <param name="Title">The key of its name among the words.</param>
    /// <param name="Of">The values of a campaign.</param>
    private sealed record Facet(string Key, string Title, Func<OnPage<Campaign>, IEnumerable<string>> Of);

    private static ImmutableArray<Facet> Facets(People.People people) =>
        [
            .. from facet in ((string Key, string Title)[])
                [("status", "statusColumn"), ("kind", "kind"), ("manager_dri", "dri"), ("quarter", "quarter")]
            let value = CampaignValues.Find(facet.Key)!
            select new Facet(facet.Key, facet.Title, campaign => value.Of(campaign, people)),
            new Facet("tag", "tagColumn", campaign => campaign.Page.FrontMatter.Tags.Distinct()),
        ];

    /// <summary>The values of a campaign, as attributes with a space before each.</summary>
    public static string Attributes(OnPage<Campaign> campaign, People.People people) =>
        string.Concat(
            from facet in Facets(people)
            let values = string.Join(' ', facet.Of(campaign).Select(Slug.Of))
            where values.Length > 0
            select $" data-{facet.Key.Replace('_', '-')}=\"{HtmlText.Escape(values)}\""
        );

    /// <summary>A list of links for each key of which the campaigns have different values.</summary>
    /// <param name="groupedBy">The key of the groups of this list, which has headings instead; null for none.</param>
    public static void Write(ListWriter list, ImmutableArray<OnPage<Campaign>> campaigns, string? groupedBy, SiteRecords records)
    {
        var html = string.Concat(
            Facets(records.People).Where(facet => facet.Key != groupedBy).Select(facet => Of(facet, list, campaigns, records))
        );
        if (html.Length > 0)
            list.Add(
                $"<div class=\"filters\" role=\"group\" aria-label=\"{HtmlText.Escape(list.Words["filterCampaigns"])}\" "
                    + $"data-shown=\"{HtmlText.Escape(list.Words["campaignsShown"])}\" "
                    + $"data-all=\"{HtmlText.Escape(list.Words["showAllCampaigns"])}\">\n{html}</div>\n"
            );
    }

    private static string Of(Facet facet, ListWriter list, ImmutableArray<OnPage<Campaign>> campaigns, SiteRecords records)
    {
        var counts = campaigns.SelectMany(facet.Of).CountBy(value => value).ToDictionary(StringComparer.Ordinal);
        if (counts.Count < 2)
            return "";
        var groups = GroupPage(facet.Key, records);
        var items = InOrder(counts.Keys, facet.Key)
            .Select(value =>
                Item(facet, value, counts[value], list.Words, groups is null ? null : list.Href(groups, "group-" + Slug.Of(value)))
            );
        var needsScript = groups is null ? " data-needs-script" : "";
        return $"<details class=\"filter\" name=\"filter\"{needsScript}><summary>{HtmlText.Escape(list.Words[facet.Title])}</summary>\n"
            + $"<ul>\n{string.Concat(items)}</ul>\n</details>\n";
    }

    private static string Item(Facet facet, string value, int count, Words words, string? href)
    {
        var data = $"data-key=\"{facet.Key.Replace('_', '-')}\" data-value=\"{HtmlText.Escape(Slug.Of(value))}\"";
        var text =
            $"{HtmlText.Escape(CampaignNames.LabelOf(facet.Key, value, words))} "
            + $"<small>{count.ToString(CultureInfo.InvariantCulture)}</small>";
        return href is null
            ? $"<li><button type=\"button\" {data}>{text}</button></li>\n"
            : $"<li><a href=\"{HtmlText.Escape(href)}\" {data}>{text}</a></li>\n";
    }

    // A page that lists all campaigns in groups of this key.
    private static Page? GroupPage(string key, SiteRecords records) =>
        records.Pages.FirstOrDefault(page =>
            page.FrontMatter.RedirectTo is null
            && page.Shortcodes.Any(call =>
                call.Name == "campaigns"
                && call.Written is [{ Key.Value: "group", Value.Value: var group }]
                && CampaignValues.Find(group)?.Key == key
            )
        );

    private static IEnumerable<string> InOrder(IEnumerable<string> values, string key) =>
        key switch
        {
            "status" => values.OrderBy(value => CampaignNames.Status.First(status => status.Name == value).Value),
            "quarter" => values.OrderDescending(StringComparer.Ordinal),
            _ => values.Order(StringComparer.Ordinal),
        };
}
