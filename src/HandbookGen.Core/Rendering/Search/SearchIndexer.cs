using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>Makes the search index of a site.</summary>
internal static class SearchIndexer
{
    /// <param name="chunkCount">Into how many chunks the work is cut; the index is the same for any number.</param>
    public static SearchIndexData Index(Site site, int chunkCount = 4)
    {
        ImmutableArray<SitePage> found = [.. site.Pages.Where(page => IsSearched(site, page.Page))];
        var chunks = InParallel.Map(Ranges(found, chunkCount), range => ReadChunk(site, found.AsSpan(range)));
        ImmutableArray<SearchPage> pages = [.. chunks.SelectMany(chunk => chunk.Pages)];
        // Each of these steps is work for one core; those that do not wait for another stand side by side.
        var texts = Task.Run(() => SearchTexts.Cut(pages));
        var facets = SearchFacets.Of(site, [.. found.Select(page => page.Page)]);
        var version = Task.Run(() => SearchVersion.Of(pages, facets));
        var postings = new SearchPostings(chunks);
        var words = Task.Run(() => SearchWords.Cut(postings));
        var lengths = SearchShards.LengthsOf(postings);
        return new SearchIndexData(
            version.GetAwaiter().GetResult(),
            pages,
            facets,
            postings,
            SearchShards.Cut(postings, lengths, SearchPrefixes.Of(postings, lengths, TitlesOf(pages))),
            words.GetAwaiter().GetResult(),
            texts.GetAwaiter().GetResult());
    }

    private static bool IsSearched(Site site, Page page) => page.FrontMatter.IsInLists && site.RedirectOf(page) is null;

    // About the same length of text in each.
    private static ImmutableArray<Range> Ranges(ImmutableArray<SitePage> pages, int count)
    {
        var ranges = ImmutableArray.CreateBuilder<Range>();
        var total = pages.Sum(page => (long)page.Page.Source.Text.Length);
        var (start, length) = (0, 0L);
        for (var i = 0; i < pages.Length; i++)
        {
            length += pages[i].Page.Source.Text.Length;
            if (length * count < total && i + 1 < pages.Length)
                continue;
            ranges.Add(start..(i + 1));
            (start, length) = (i + 1, 0);
        }

        return ranges.ToImmutable();
    }

    private static SearchChunk ReadChunk(Site site, ReadOnlySpan<SitePage> pages)
    {
        using var cutter = new PageTextCutter();
        var read = ImmutableArray.CreateBuilder<SearchPage>(pages.Length);
        foreach (var page in pages)
        {
            var trail = site.Navigation[page.Page].Ancestors.Where(ancestor => ancestor.Url != "/").Select(Navigation.TitleOf);
            read.Add(new SearchPage(page.Page, [.. trail], CodesOf(site, page.Page), cutter.Cut(page, ArticleModel.FactsOf(site, page.Page))));
        }

        return new SearchChunk(read.MoveToImmutable());
    }

    private static ImmutableArray<string> CodesOf(Site site, Page page)
    {
        if (site.Records.CampaignOf(page) is not { } campaign)
            return [];
        return
        [
            .. new[] { campaign.UtmCampaign?.Value, campaign.Anchor.Value }.OfType<string>()
                .Concat(campaign.Salesforce.Select(entry => entry.Id.Value))
                .Where(code => code.Length > 0)
                .Distinct(),
        ];
    }

    private static bool[] TitlesOf(ImmutableArray<SearchPage> pages)
    {
        var isTitle = new bool[pages.Sum(page => page.Text.Entries.Length)];
        var first = 0;
        foreach (var page in pages)
        {
            isTitle[first] = true;
            first += page.Text.Entries.Length;
        }

        return isTitle;
    }
}
