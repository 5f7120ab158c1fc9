using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>
/// The part of the navigation around a page: its ancestors, siblings and children. Never the whole tree: its size times the number of
/// pages is what makes large handbooks slow. Of many siblings it shows those nearest in reading order.
/// </summary>
internal static class NavigationBranch
{
    private const int MostSiblings = 16;

    public static ImmutableArray<NavigationItem> Of(Site site, Page page, NavigationEntry place)
    {
        var own = Item(site, page, page, isOpen: true, Items(site, page, page));
        if (place.Ancestors.IsEmpty)
            return page.Url == "/" ? own.Children : [own];
        var parent = place.Ancestors[^1];
        // A hidden page still appears in its own branch.
        var siblings = site.Navigation.ChildrenOf(parent);
        var level = Near(site, page, parent, siblings.Contains(page) ? siblings : siblings.Add(page), own);
        foreach (var ancestor in place.Ancestors.Reverse().Where(ancestor => ancestor.Url != "/"))
            level = [Item(site, page, ancestor, isOpen: true, level)];
        return level;
    }

    private static ImmutableArray<NavigationItem> Items(Site site, Page page, Page parent) =>
        Near(site, page, parent, site.Navigation.ChildrenOf(parent), open: null);

    // The open page in the middle of its siblings; a link to the page that lists them all replaces those left out.
    private static ImmutableArray<NavigationItem> Near(
        Site site,
        Page page,
        Page parent,
        ImmutableArray<Page> siblings,
        NavigationItem? open
    )
    {
        var at = open is null ? 0 : siblings.IndexOf(page);
        var start = Math.Clamp(at - MostSiblings / 2, 0, Math.Max(0, siblings.Length - MostSiblings));
        var end = Math.Min(siblings.Length, start + MostSiblings);
        // Instead of a link that replaces a single page, show that page.
        if (start == 1)
            start = 0;
        if (end == siblings.Length - 1)
            end = siblings.Length;
        var items = ImmutableArray.CreateBuilder<NavigationItem>(end - start + 2);
        if (start > 0)
            items.Add(Rest(start));
        for (var i = start; i < end; i++)
            items.Add(siblings[i] == page && open is not null ? open : Item(site, page, siblings[i], false, []));
        if (end < siblings.Length)
            items.Add(Rest(siblings.Length - end));
        return items.ToImmutable();

        NavigationItem Rest(int count) => Item(site, page, parent, false, []) with { Title = $"… {count} more", IsCurrent = false };
    }

    private static NavigationItem Item(Site site, Page page, Page target, bool isOpen, ImmutableArray<NavigationItem> children) =>
        new(Navigation.TitleOf(target), LinkWriter.Href(site.Config, page.Url, target.Url), target == page, isOpen, children);
}
