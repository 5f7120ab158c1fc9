using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>The last changes of pages, according to git. Without a history there are none.</summary>
internal static class RecentChanges
{
    private const int MostContributors = 3;

    /// <summary>The days with the most recently changed pages, latest first; a page is listed once.</summary>
    /// <param name="on">The page with the list, which is not in it.</param>
    /// <param name="count">The most pages to list.</param>
    public static ImmutableArray<ChangeDay> Of(Site site, Page on, int count) =>
        [
            .. Changed(site)
                .Where(change => change.Page.Url != on.Url)
                .Take(count)
                .GroupBy(change => DateOnly.FromDateTime(change.History.LastChange.DateTime))
                .Select(day => DayOf(site, on, day.Key, day)),
        ];

    private static ChangeDay DayOf(Site site, Page on, DateOnly day, IEnumerable<(Page Page, FileHistory History)> changed)
    {
        var words = site.Records.WordsOf(on);
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ChangeDay(
            date,
            words.Day(day),
            [
                .. changed.Select(change => new Change(
                    PageLists.Listed(site, change.Page, on),
                    date,
                    words.ShortDay(day),
                    [.. change.History.Contributors.Take(MostContributors)],
                    change.History.IsNew
                )),
            ]
        );
    }

    /// <summary>The page that lists all changes; null for none.</summary>
    public static Page? PageOf(Site site) =>
        site
            .Pages.FirstOrDefault(page => page.Page.FrontMatter is { Layout: PageLayout.RecentChanges, NoIndex: false, IsInLists: true })
            ?.Page;

    /// <summary>All pages with a history that lists may show, latest change first, then by URL.</summary>
    public static IEnumerable<(Page Page, FileHistory History)> Changed(Site site) =>
        site
            .Pages.Where(page => page.Page.FrontMatter is { NoIndex: false, IsInLists: true } && site.RedirectOf(page.Page) is null)
            .Select(page => (page.Page, History: site.History.Of(page.Page.Source.Path)!))
            .Where(page => page.History is not null)
            .OrderByDescending(page => page.History.LastChange)
            .ThenBy(page => page.Page.Url, StringComparer.Ordinal);
}
