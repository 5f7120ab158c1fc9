using System.Collections.Immutable;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>A page that links to another.</summary>
/// <param name="Count">How many of its links lead there; at least one.</param>
public sealed record Backlink(Page Page, int Count);

/// <summary>
/// Which pages authors have linked to each other: in text, in front matter and with shortcodes, also by a former URL. Links of the
/// navigation and of generated lists do not count, nor do pages that are in no list.
/// </summary>
public sealed class LinkGraph
{
    private readonly ImmutableArray<Page> pages;
    private readonly Dictionary<string, int> numberByUrl;
    private readonly ImmutableArray<(int Page, int Count)>[] to;
    private readonly ImmutableArray<(int Page, int Count)>[] from;
    private readonly RelatedPages related;

    /// <param name="sitePages">Sorted by URL.</param>
    public LinkGraph(ImmutableArray<SitePage> sitePages, RedirectMap redirects)
    {
        pages = [.. sitePages.Select(page => page.Page)];
        numberByUrl = pages.Index().ToDictionary(page => page.Item.Url, page => page.Index, StringComparer.Ordinal);
        from = [.. InParallel.Map(sitePages, page => LinksOf(page, redirects))];
        var sources = new ImmutableArray<(int, int)>.Builder?[pages.Length];
        for (var source = 0; source < from.Length; source++)
        {
            foreach (var (target, count) in from[source])
                (sources[target] ??= ImmutableArray.CreateBuilder<(int, int)>()).Add((source, count));
        }

        to = [.. sources.Select(found => found?.ToImmutable() ?? [])];
        related = new RelatedPages(this);
    }

    /// <summary>By their number: sorted by URL.</summary>
    internal ImmutableArray<Page> Pages => pages;

    /// <summary>The pages that link to a page: those with most links first, then by URL. Without the page itself.</summary>
    public ImmutableArray<Backlink> To(string url) =>
        numberByUrl.TryGetValue(url, out var number)
            ?
            [
                .. to[number]
                    .OrderByDescending(source => source.Count)
                    .ThenBy(source => source.Page)
                    .Select(source => new Backlink(pages[source.Page], source.Count)),
            ]
            : [];

    /// <inheritdoc cref="RelatedPages.Of"/>
    public ImmutableArray<Page> RelatedTo(string url) => related.Of(url);

    /// <summary>The number of a page; null for a page that is not part of the site.</summary>
    internal int? NumberOf(string url) => numberByUrl.TryGetValue(url, out var number) ? number : null;

    /// <summary>The pages that a page links to, by number.</summary>
    internal ImmutableArray<(int Page, int Count)> LinkedFrom(int number) => from[number];

    /// <summary>The pages that link to a page, by number.</summary>
    internal ImmutableArray<(int Page, int Count)> LinkingTo(int number) => to[number];

    private ImmutableArray<(int Page, int Count)> LinksOf(SitePage page, RedirectMap redirects)
    {
        if (!IsShown(page.Page) || page.Page.IsGenerated)
            return [];
        var counts = new SortedDictionary<int, int>();
        foreach (var (i, link) in page.Links.Index())
        {
            if (link.IsImage || !page.IsWritten(i))
                continue;
            var target = page.Targets[i];
            if (target.Kind is not (LinkTargetKind.Page or LinkTargetKind.Generated))
                continue;
            var url = redirects.Find(target.Url)?.Final?.Url ?? target.Url;
            if (url != page.Page.Url && numberByUrl.TryGetValue(url, out var number) && IsShown(pages[number]))
                counts[number] = counts.GetValueOrDefault(number) + 1;
        }

        return [.. counts.Select(count => (count.Key, count.Value))];
    }

    /// <summary>Whether lists may show the page.</summary>
    internal static bool IsShown(Page page) => page.FrontMatter is { NoIndex: false, IsInLists: true, RedirectTo: null };
}
