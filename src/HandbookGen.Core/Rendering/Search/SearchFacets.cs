using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>A property to filter results by.</summary>
/// <param name="Name">The name for readers.</param>
/// <param name="Values">Distinct, in ordinal order.</param>
/// <param name="OfPages">For each page, the numbers of its values.</param>
internal sealed record SearchFacet(string Name, ImmutableArray<string> Values, ImmutableArray<ImmutableArray<int>> OfPages);

/// <summary>The facets of a site.</summary>
internal static class SearchFacets
{
    public static ImmutableArray<SearchFacet> Of(Site site, ImmutableArray<Page> pages)
    {
        var sections = SearchSections.Of(site, pages);
        return
        [
            Facet(site.Words["searchSection"], pages, page => sections.GetValueOrDefault(page) is { } section ? [section] : []),
            Facet(
                site.Words["searchStatus"],
                pages,
                page => site.Records.CampaignOf(page)?.Status is { } status ? [CampaignNames.Of(status.Value)] : []
            ),
            Facet(site.Words["dri"], pages, page => [.. ArticleModel.DriOf(site, page).Where(name => !DriNames.IsNobody(name))]),
        ];
    }

    private static SearchFacet Facet(string name, ImmutableArray<Page> pages, Func<Page, ImmutableArray<string>> valuesOf)
    {
        var ofPages = pages.Select(valuesOf).ToList();
        ImmutableArray<string> values = [.. ofPages.SelectMany(value => value).Distinct().Order(StringComparer.Ordinal)];
        var numbers = values.Index().ToDictionary(value => value.Item, value => value.Index, StringComparer.Ordinal);
        return new SearchFacet(name, values, [.. ofPages.Select(page => NumbersOf(page, numbers))]);
    }

    // Most pages have none or one.
    private static ImmutableArray<int> NumbersOf(ImmutableArray<string> values, Dictionary<string, int> numbers) =>
        values.Length <= 1
            ? ImmutableArray.CreateRange(values, value => numbers[value])
            : [.. values.Distinct().Select(value => numbers[value]).Order()];
}
