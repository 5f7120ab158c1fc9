using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>
/// The branch of the navigation that a page stands in: its ancestors, its siblings and its own children. Never the whole tree, whose size times the
/// number of pages is what makes large handbooks slow.
/// </summary>
internal static class NavigationBranch
{
    public static ImmutableArray<NavigationItem> Of(Site site, Page page, NavigationEntry place)
    {
        var own = Item(site, page, page, isOpen: true, Items(site, page, page));
        if (place.Ancestors.IsEmpty)
            return page.Url == "/" ? own.Children : [own];
        var parent = place.Ancestors[^1];
        // A page that hides itself still stands in its own branch.
        var siblings = site.Navigation.ChildrenOf(parent);
        ImmutableArray<NavigationItem> level = siblings.Contains(page)
            ? [.. siblings.Select(sibling => sibling == page ? own : Item(site, page, sibling, false, []))]
            : [.. siblings.Select(sibling => Item(site, page, sibling, false, [])), own];
        foreach (var ancestor in place.Ancestors.Reverse().Where(ancestor => ancestor.Url != "/"))
            level = [Item(site, page, ancestor, isOpen: true, level)];
        return level;
    }

    private static ImmutableArray<NavigationItem> Items(Site site, Page page, Page parent) =>
        [.. site.Navigation.ChildrenOf(parent).Select(child => Item(site, page, child, false, []))];

    private static NavigationItem Item(Site site, Page page, Page target, bool isOpen, ImmutableArray<NavigationItem> children) =>
        new(Navigation.TitleOf(target), LinkWriter.Href(site.Config, page.Url, target.Url), target == page, isOpen, children);
}
