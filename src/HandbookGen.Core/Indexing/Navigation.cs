using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>A page's place in the handbook.</summary>
/// <param name="Page">The page.</param>
/// <param name="Title">The short title: <c>linkTitle</c>, else the title.</param>
/// <param name="Ancestors">From the home page down to the parent.</param>
/// <param name="Previous">The page before it in reading order; null for the first.</param>
/// <param name="Next">The page after it; null for the last.</param>
public sealed record NavigationEntry(Page Page, string Title, ImmutableArray<Page> Ancestors, Page? Previous, Page? Next);

/// <summary>The pages as a tree: a page's parent is the page with the longest URL that is a prefix of its own.</summary>
public sealed class Navigation
{
    // By the URL of their parent; "" for none. The second has only pages that are not hidden.
    private readonly FrozenDictionary<string, ImmutableArray<Page>> children;
    private readonly FrozenDictionary<string, ImmutableArray<Page>> listed;
    private readonly FrozenDictionary<string, NavigationEntry> entries;

    /// <param name="pages">Each URL once.</param>
    public Navigation(ImmutableArray<Page> pages)
    {
        var byUrl = pages.ToFrozenDictionary(page => page.Url, StringComparer.Ordinal);
        children = pages
            .Where(page => page.Url != "/")
            .GroupBy(page => ParentOf(page, byUrl)?.Url ?? "", StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Order(ByWeightAndTitle).ToImmutableArray(), StringComparer.Ordinal);
        listed = children.ToFrozenDictionary(
            siblings => siblings.Key,
            siblings => siblings.Value.Where(page => page.FrontMatter is { TocHide: false, IsInLists: true }).ToImmutableArray(),
            StringComparer.Ordinal
        );

        var order = new List<Page>(pages.Length);
        if (byUrl.TryGetValue("/", out var home))
            order.Add(home);
        AppendBelow("", order);
        AppendBelow("/", order);
        entries = order
            .Select(
                (page, i) =>
                    new NavigationEntry(
                        page,
                        TitleOf(page),
                        AncestorsOf(page, byUrl),
                        i > 0 ? order[i - 1] : null,
                        i + 1 < order.Count ? order[i + 1] : null
                    )
            )
            .ToFrozenDictionary(entry => entry.Page.Url, StringComparer.Ordinal);
    }

    public NavigationEntry this[Page page] => entries[page.Url];

    /// <summary>The pages directly below, by <c>weight</c>, then title; without hidden ones.</summary>
    /// <param name="page">Null for the pages without a parent.</param>
    public ImmutableArray<Page> ChildrenOf(Page? page) => listed.GetValueOrDefault(page?.Url ?? "", []);

    /// <summary><c>linkTitle</c>, else the title.</summary>
    public static string TitleOf(Page page) => page.FrontMatter.LinkTitle ?? page.Title;

    private static readonly Comparer<Page> ByWeightAndTitle = Comparer<Page>.Create(
        (a, b) =>
        {
            var byWeight = (a.FrontMatter.Weight ?? decimal.MaxValue).CompareTo(b.FrontMatter.Weight ?? decimal.MaxValue);
            if (byWeight != 0)
                return byWeight;
            var byTitle = string.Compare(TitleOf(a), TitleOf(b), StringComparison.OrdinalIgnoreCase);
            return byTitle != 0 ? byTitle : string.CompareOrdinal(a.Url, b.Url);
        }
    );

    // Not recursive: URLs may have any number of parts.
    private void AppendBelow(string url, List<Page> order)
    {
        var open = new Stack<Page>(children.GetValueOrDefault(url, []).Reverse());
        while (open.TryPop(out var page))
        {
            order.Add(page);
            foreach (var child in children.GetValueOrDefault(page.Url, []).Reverse())
                open.Push(child);
        }
    }

    private static ImmutableArray<Page> AncestorsOf(Page page, FrozenDictionary<string, Page> byUrl)
    {
        var ancestors = new Stack<Page>();
        for (var parent = ParentOf(page, byUrl); parent is not null; parent = ParentOf(parent, byUrl))
            ancestors.Push(parent);
        return [.. ancestors];
    }

    private static Page? ParentOf(Page page, FrozenDictionary<string, Page> byUrl)
    {
        var url = page.Url;
        while (url.Length > 1)
        {
            url = UrlPath.FolderOf(url.TrimEnd('/'));
            if (byUrl.TryGetValue(url, out var parent))
                return parent;
        }

        return null;
    }
}
