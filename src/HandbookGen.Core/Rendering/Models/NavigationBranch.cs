using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>
/// The navigation of a page as a map: the top level, the pages beside each of its ancestors, and the pages below it. Everything else is
/// closed. Never the whole tree: its size times the number of pages is what makes large handbooks slow. Of a long level it shows the
/// beginning, which is the same on all pages; <see cref="Kinds.SectionNavigation"/> has the rest.
/// </summary>
internal sealed class NavigationBranch
{
    private const int MostSiblings = 40;

    // Of the top level on the home page: a short one would leave the list almost empty.
    private const int MostOpened = 8;

    private readonly Site site;
    private readonly string url;
    private readonly string language;
    private readonly Words words;
    private readonly Func<string, string> href;

    private NavigationBranch(Site site, string url, string language, Func<string, string> href)
    {
        (this.site, this.url, this.language, this.href) = (site, url, language, href);
        words = site.Records.Words.Of(language);
    }

    public static ImmutableArray<NavigationItem> Of(Site site, Page page, NavigationEntry place) =>
        new NavigationBranch(site, page.Url, site.Records.LanguageOf(page), to => LinkWriter.Href(site.Config, page.Url, to)).Top([
            .. place.Ancestors.Append(page).Where(step => step.Url != "/"),
        ]);

    /// <summary>The top level alone, for a page that has no place in the handbook, with links below the root of the site.</summary>
    public static ImmutableArray<NavigationItem> TopOf(Site site) =>
        new NavigationBranch(site, "", site.Config.Language, to => LinkWriter.BelowRoot(site.Config, to)).Top([]);

    /// <summary>The home page; null for a site without one, whose top level are the pages without a parent.</summary>
    public static Page? HomeOf(Site site) => site.PageByUrl.TryGetValue("/", out var home) ? home.Page : null;

    /// <summary>Whether there are pages to show below a page.</summary>
    public static bool IsBranch(Site site, Page page) => !site.Navigation.ChildrenOf(page).IsEmpty;

    private ImmutableArray<NavigationItem> Top(ImmutableArray<Page> path)
    {
        var home = HomeOf(site);
        if (site.Navigation.ChildrenOf(home) is not [var only] || !IsBranch(site, only) || path is [var first, ..] && first.Url != only.Url)
            return Level(home, path, opensAll: url == "/");
        // A handbook with a single section would be one closed row, or everything one step to the right.
        return [Item(only) with { IsOpen = only.Url == url }, .. Level(only, path.IsEmpty ? path : path[1..], opensAll: url == "/")];
    }

    // A hidden page still appears in its own branch.
    private ImmutableArray<NavigationItem> Level(Page? parent, ImmutableArray<Page> path, bool opensAll = false)
    {
        var siblings = site.Navigation.ChildrenOf(parent);
        // By URL: a page that was just edited is another object than in the navigation.
        var open = path is [var step, ..] ? step : null;
        if (open is not null && !siblings.Any(sibling => sibling.Url == open.Url))
            siblings = siblings.Add(open);
        // Instead of a link that replaces a single page, show that page.
        var shown = siblings.Length <= MostSiblings + 1 ? siblings.Length : MostSiblings;
        var items = ImmutableArray.CreateBuilder<NavigationItem>(shown + 2);
        for (var i = 0; i < siblings.Length; i++)
        {
            if (siblings[i].Url == open?.Url)
                items.Add(Item(siblings[i]) with { IsOpen = true, Children = Level(siblings[i], path[1..]) });
            else if (opensAll && siblings.Length <= MostOpened && IsBranch(site, siblings[i]))
                items.Add(Item(siblings[i]) with { IsOpen = true, Children = Level(siblings[i], []) });
            else if (i < shown)
                items.Add(Item(siblings[i]) with { IsBranch = IsBranch(site, siblings[i]) });
        }

        if (shown < siblings.Length)
            items.Add(Rest(parent, siblings.Length));
        return items.ToImmutable();
    }

    private NavigationItem Item(Page target) =>
        new(Navigation.TitleOf(target), href(target.Url), target.Url == url, false, [])
        {
            Language = site.Records.OtherLanguage(target, language),
        };

    private NavigationItem Rest(Page? parent, int count) =>
        new(words.Count("allPages", count), href(parent?.Url ?? "/"), parent?.Url == url, false, []) { IsRest = true };
}
