using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// Builds the search index of a site. The text of each page is cut into parts of a few paragraphs; <see cref="SearchTerms"/> is a table of
/// all terms with the parts and headings that contain them, read in parallel and sorted once; <see cref="SearchShards"/> splits the lines
/// of that table into files.
/// </summary>
internal static class SearchIndexer
{
    public static SearchIndexData Index(Site site) => Index(site, 2 * Environment.ProcessorCount);

    /// <param name="chunkCount">Roughly how many chunks the pages are read in; the index is the same for any number.</param>
    public static SearchIndexData Index(Site site, int chunkCount)
    {
        var pages = InParallel.Map(
            [.. site.Pages.Where(page => page.Page.FrontMatter.IsInLists && site.RedirectOf(page.Page) is null)],
            page => SearchPageOf(site, page)
        );
        var facets = SearchFacets.Of(site, [.. pages.Select(page => page.Page)]);
        var terms = SearchTerms.Of(pages, chunkCount);
        return new SearchIndexData(
            SearchVersion.Of(pages, facets),
            pages,
            facets,
            SearchShards.Cut(SearchPrefixes.Insert(terms.Sorted, TermLines.Of(terms), TitlesOf(pages))),
            SearchWords.Cut(terms),
            SearchTexts.Cut(pages)
        );
    }

    private static SearchPage SearchPageOf(Site site, SitePage page)
    {
        var trail = site.Navigation[page.Page].Ancestors.Where(ancestor => ancestor.Url != "/").Select(Navigation.TitleOf);
        return new SearchPage(
            page.Page,
            [.. trail],
            CodesOf(site, page.Page),
            PageTextCutter.Cut(page, ArticleModel.FactsOf(site, page.Page))
        );
    }

    private static ImmutableArray<string> CodesOf(Site site, Page page)
    {
        if (site.Records.CampaignOf(page) is not { } campaign)
            return [];
        return
        [
            .. new[] { campaign.UtmCampaign?.Value, campaign.Anchor.Value }
                .OfType<string>()
                .Concat(campaign.Salesforce.Select(entry => entry.Id.Value))
                .Where(code => code.Length > 0)
                .Distinct(),
        ];
    }

    // The first entry of a page is its title.
    private static HashSet<int> TitlesOf(ImmutableArray<SearchPage> pages)
    {
        var titles = new HashSet<int>();
        var entry = 0;
        foreach (var page in pages)
        {
            titles.Add(entry);
            entry += page.Text.Entries.Length;
        }

        return titles;
    }
}
