using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>Makes the search index of a site.</summary>
internal static class SearchIndexer
{
    // The last ones are short, so that no core waits long for the others.
    private static readonly ImmutableArray<int> Shares = [6, 6, 4, 2, 2];

    /// <summary>The terms of all pages that readers search.</summary>
    public static ImmutableArray<SearchChunk> Read(Site site) => Read(site, Shares);

    /// <param name="shares">How much of the text each chunk has of it, as parts of their sum; the index is the same for any.</param>
    public static ImmutableArray<SearchChunk> Read(Site site, ImmutableArray<int> shares)
    {
        ImmutableArray<SitePage> found = [.. site.Pages.Where(page => IsSearched(site, page.Page))];
        return InParallel.Map(Ranges(found, shares), range => ReadChunk(site, found.AsSpan(range)));
    }

    public static SearchIndexData Index(Site site, ImmutableArray<SearchChunk> chunks)
    {
        ImmutableArray<SearchPage> pages = [.. chunks.SelectMany(chunk => chunk.Pages)];
        // Each of these steps is work for one core; those that do not wait for another stand side by side.
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
            texts.GetAwaiter().GetResult());
    }

    private static bool IsSearched(Site site, Page page) => page.FrontMatter.IsInLists && site.RedirectOf(page) is null;

    private static ImmutableArray<Range> Ranges(ImmutableArray<SitePage> pages, ImmutableArray<int> shares)
    {
        var ranges = ImmutableArray.CreateBuilder<Range>();
        // A page without any text has a length, too.
        var total = pages.Sum(LengthOf);
        var (start, end, length, share) = (0, 0, 0L, 0);
        foreach (var part in shares)
        {
            share += part;
            for (; end < pages.Length && length * shares.Sum() < total * share; end++)
                length += LengthOf(pages[end]);
            if (end > start)
                ranges.Add(start..end);
            start = end;
        }

        return ranges.ToImmutable();

        static long LengthOf(SitePage page) => 1 + page.Page.Source.Text.Length;
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
