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
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ImmutableArray<SearchChunk> Read(Site site, CancellationToken stop) =>
        Read(site, Math.Clamp(site.Pages.Sum(LengthOf) / FewestChunks, 1, LongestChunk), stop);

    /// <param name="length">Rough number of characters per chunk; the index is the same for any.</param>
    public static ImmutableArray<SearchChunk> Read(Site site, long length, CancellationToken stop)
    {
        ImmutableArray<SitePage> found = [.. site.Pages.Where(page => IsSearched(site, page.Page))];
        return InParallel.Map(Ranges(found, length), range => ReadChunk(site, found.AsSpan(range), stop));
    }

    /// <inheritdoc cref="Read(Site, CancellationToken)"/>
    public static SearchIndexData Index(Site site, ImmutableArray<SearchChunk> chunks, CancellationToken stop)
    {
        ImmutableArray<SearchPage> pages = [.. chunks.SelectMany(chunk => chunk.Pages)];
        // Each of these steps is work for one core; independent steps run in parallel.
        var texts = Task.Run(() => SearchTextFiles.Of(SearchTexts.Cut(pages), stop));
        var facets = SearchFacets.Of(site, [.. pages.Select(page => page.Page)]);
        var standings = PageStandings.Of(site, pages);
        var version = Task.Run(() => SearchVersion.Of(pages, facets, standings));
        var postings = new SearchPostings(chunks);
        stop.ThrowIfCancellationRequested();
        var words = Task.Run(() => SearchWords.Cut(postings));
        var lengths = SearchShards.LengthsOf(postings);
        return new SearchIndexData(
            version.GetAwaiter().GetResult(),
            pages,
            standings,
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

    private static SearchChunk ReadChunk(Site site, ReadOnlySpan<SitePage> pages, CancellationToken stop)
    {
        using var cutter = new PageTextCutter();
        var read = ImmutableArray.CreateBuilder<SearchPage>(pages.Length);
        foreach (var page in pages)
        {
            stop.ThrowIfCancellationRequested();
            var trail = site.Navigation[page.Page].Ancestors.Where(ancestor => ancestor.Url != "/").Select(Navigation.TitleOf);
            read.Add(
                new SearchPage(
                    page.Page,
                    [.. trail],
                    CodesOf(site, page.Page),
                    cutter.Cut(page, ArticleModel.FactsOf(site, page.Page), list => LeadsToPage(site, page.Page, list))
                )
            );
        }

        return ChunkReader.Read(read.MoveToImmutable());
    }

    private static Func<string, bool> LeadsToPage(Site site, Page from, Expansion list)
    {
        var pages = list
            .Links.Where(link => !link.Url.Contains('#'))
            .Select(link => site.Links.Resolve(from, link.Url).Page)
            .OfType<Page>()
            .Where(page => page != from && IsSearched(site, page))
            .Select(page => LinkWriter.Href(site.Config, from.Url, page.Url))
            .ToHashSet(StringComparer.Ordinal);
        return pages.Contains;
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
            (isTitle[first], isTitle[first + 1]) = (true, true);
            first += page.Text.Entries.Length;
        }

        return isTitle;
    }
}
