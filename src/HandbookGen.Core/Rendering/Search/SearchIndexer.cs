using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>Builds the search index of a site.</summary>
internal static class SearchIndexer
{
    // The places of the terms in this much text fit into an array below the large object heap: allocating there triggers full garbage
    // collections.
    private const int LongestChunk = 1_250_000;

    // So that no core waits long for the others.
    private const int FewestChunks = 6;

    /// <summary>The terms of all searchable pages.</summary>
    public static ImmutableArray<SearchChunk> Read(Site site) =>
        Read(site, Math.Clamp(site.Pages.Sum(LengthOf) / FewestChunks, 1, LongestChunk));

    /// <param name="length">Rough number of characters per chunk; the index is the same for any.</param>
    public static ImmutableArray<SearchChunk> Read(Site site, long length)
    {
        ImmutableArray<SitePage> found = [.. site.Pages.Where(page => IsSearched(site, page.Page))];
        return InParallel.Map(Ranges(found, length), range => ReadChunk(site, found.AsSpan(range)));
    }

    public static SearchIndexData Index(Site site, ImmutableArray<SearchChunk> chunks)
    {
        ImmutableArray<SearchPage> pages = [.. chunks.SelectMany(chunk => chunk.Pages)];
        // Each of these steps is work for one core; independent steps run in parallel.
        var texts = Task.Run(() => SearchTexts.Cut(pages));
        var facets = SearchFacets.Of(site, [.. pages.Select(page => page.Page)]);
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
            texts.GetAwaiter().GetResult()
        );
    }

    private static bool IsSearched(Site site, Page page) => page.FrontMatter.IsInLists && site.RedirectOf(page) is null;

    private static ImmutableArray<Range> Ranges(ImmutableArray<SitePage> pages, long length)
    {
        var ranges = ImmutableArray.CreateBuilder<Range>();
        for (int start = 0, end; start < pages.Length; start = end)
        {
            var rest = length;
            for (end = start; end < pages.Length && (end == start || rest >= LengthOf(pages[end])); end++)
                rest -= LengthOf(pages[end]);
            ranges.Add(start..end);
        }

        return ranges.ToImmutable();
    }

    // A page without text has a length too.
    private static long LengthOf(SitePage page) => 1 + page.Page.SearchText.Text.Length;

    private static SearchChunk ReadChunk(Site site, ReadOnlySpan<SitePage> pages)
    {
        using var cutter = new PageTextCutter();
        var read = ImmutableArray.CreateBuilder<SearchPage>(pages.Length);
        foreach (var page in pages)
        {
            var trail = site.Navigation[page.Page].Ancestors.Where(ancestor => ancestor.Url != "/").Select(Navigation.TitleOf);
            read.Add(
                new SearchPage(page.Page, [.. trail], CodesOf(site, page.Page), cutter.Cut(page, ArticleModel.FactsOf(site, page.Page)))
            );
        }

        return ChunkReader.Read(read.MoveToImmutable());
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
