using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>Lists of other pages that a page shows below its text.</summary>
internal static class PageLists
{
    // More than that is no list to read, and makes a page heavy.
    private const int Most = 100;

    private const int Open = 5;

    /// <summary>The pages that link to a page; null for none, and on a page that lists pages itself.</summary>
    public static BacklinkList? Backlinks(Site site, Page page)
    {
        if (page.FrontMatter.Layout == PageLayout.Home)
            return null;
        var all = site.LinkGraph.Value.To(page.Url);
        if (all.IsEmpty)
            return null;
        // One row that is hidden behind a click would take as much space as the click.
        var open = all.Length == Open + 1 ? all.Length : Open;
        return new BacklinkList(
            [.. all.Take(open).Select(link => Listed(site, link.Page, page))],
            [.. all.Skip(open).Take(Most - open).Select(link => Listed(site, link.Page, page))],
            Math.Max(0, all.Length - open),
            Math.Max(0, all.Length - Most)
        );
    }

    /// <summary>The pages about the same thing; empty for none.</summary>
    public static ImmutableArray<ListedPage> Related(Site site, Page page) =>
        page.FrontMatter.Layout == PageLayout.Home || page.IsGenerated
            ? []
            : [.. site.LinkGraph.Value.RelatedTo(page.Url).Select(related => Listed(site, related, page))];

    /// <param name="on">The page with the list.</param>
    public static ListedPage Listed(Site site, Page page, Page on) =>
        new(
            Navigation.TitleOf(page),
            LinkWriter.Href(site.Config, on.Url, page.Url),
            [.. site.Navigation[page].Ancestors.Where(ancestor => ancestor.Url != "/").Select(Navigation.TitleOf)]
        );
}
