using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>
/// The pages about the same thing, as far as links and tags tell: those that are cited together (co-citation), that cite the same pages
/// (bibliographic coupling), or that share tags. Pages that are a click away already are left out: those that the page links to, those
/// that link to it, its parent and its children.
/// </summary>
/// <param name="graph">The links of the site.</param>
internal sealed class RelatedPages(LinkGraph graph)
{
    // A page with more links, a target of more pages, or a tag of more pages says nothing in particular. It also keeps the work linear.
    private const int MostNeighbours = 40;

    // What one page says that links to two pages only, or one tag that only two pages have.
    private const int Share = 1000;

    // One shared page with nine others is chance; two of them, or a rarer one, are not.
    private const int Least = 200;

    private const int Most = 5;

    private readonly ILookup<string, int> pagesByTag = graph
        .Pages.Index()
        .Where(page => LinkGraph.IsShown(page.Item))
        .SelectMany(page => page.Item.FrontMatter.Tags.Distinct(StringComparer.Ordinal).Select(tag => (tag, page.Index)))
        .ToLookup(tagged => tagged.tag, tagged => tagged.Index, StringComparer.Ordinal);

    /// <summary>The closest first, at most five, then by URL; empty if none is close.</summary>
    public ImmutableArray<Page> Of(string url)
    {
        if (graph.NumberOf(url) is not { } number || !LinkGraph.IsShown(graph.Pages[number]))
            return [];
        var scores = new Dictionary<int, int>();
        foreach (var (source, _) in graph.LinkingTo(number))
            Add(graph.LinkedFrom(source).Select(link => link.Page), graph.LinkedFrom(source).Length);
        foreach (var (target, _) in graph.LinkedFrom(number))
            Add(graph.LinkingTo(target).Select(link => link.Page), graph.LinkingTo(target).Length);
        foreach (var tag in graph.Pages[number].FrontMatter.Tags.Distinct(StringComparer.Ordinal))
            Add(pagesByTag[tag], pagesByTag[tag].Count());
        scores.Remove(number);
        foreach (var (near, _) in graph.LinkingTo(number).Concat(graph.LinkedFrom(number)))
            scores.Remove(near);
        return
        [
            .. scores
                .Select(score =>
                    (Page: graph.Pages[score.Key], Score: ScoreOf(url, graph.Pages[score.Key].Url, score.Value), Number: score.Key)
                )
                .Where(found => found.Score >= Least && !AreNextToEachOther(url, found.Page.Url))
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Number)
                .Take(Most)
                .Select(found => found.Page),
        ];

        void Add(IEnumerable<int> found, int count)
        {
            if (count is < 2 or > MostNeighbours)
                return;
            foreach (var other in found)
                scores[other] = scores.GetValueOrDefault(other) + Share / count;
        }
    }

    // Pages of one section are a little closer.
    private static int ScoreOf(string url, string other, int score) => SectionOf(url) == SectionOf(other) ? score + score / 4 : score;

    private static string SectionOf(string url) => UrlPath.FolderOf(url.TrimEnd('/'));

    private static bool AreNextToEachOther(string url, string other) => SectionOf(url) == other || SectionOf(other) == url;
}
