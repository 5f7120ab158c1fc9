using System.Collections.Immutable;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>
/// The sections on a home page, by weight. Usually they are the pages right below it. Where few of these have pages of their own, and some
/// are only folders of sections, such as <c>/handbook/</c>, those give their name to a group of sections.
/// </summary>
internal static class HomeSections
{
    // With more, the top level itself is a map.
    private const int MostGroups = 4;

    // With more, only sections are cards, and single pages are links below them.
    private const int MostMixedCards = 12;

    // With more, a card is a name and a sentence; with fewer, there is room for the pages below it.
    private const int MostLargeCards = 9;

    private const int MostBelow = 5,
        MostBelowSmall = 3;

    public static ImmutableArray<HomeGroup> Of(Site site, Page home)
    {
        ImmutableArray<Page> children =
        [
            .. site.Navigation.ChildrenOf(home).Where(page => page.FrontMatter.Layout != PageLayout.RecentChanges),
        ];
        if (children.IsEmpty)
            return [];
        var named =
            children.Count(page => IsSection(site, page)) <= MostGroups ? children.Where(page => HoldsSections(site, page)).ToList() : [];
        ImmutableArray<Page> rest = [.. children.Except(named)];
        var groups = named.Select(page => (Above: (Page?)page, Pages: site.Navigation.ChildrenOf(page)));
        if (!rest.IsEmpty)
            groups = groups.Append((null, rest));
        var split = groups.Select(group => (group.Above, Parts: Split(site, group.Pages))).ToList();
        var isLarge = split.Sum(group => group.Parts.Cards.Length) <= MostLargeCards;
        return
        [
            .. split.Select(group => new HomeGroup(
                group.Above is { } above ? Link(site, home, above) : null,
                group.Above is null && named.Count > 0,
                [.. group.Parts.Cards.Select(page => Card(site, home, page, isLarge))],
                [.. group.Parts.Links.Select(page => Link(site, home, page))]
            )),
        ];
    }

    // Generated indexes are ways into the handbook, not parts of it.
    private static (ImmutableArray<Page> Cards, ImmutableArray<Page> Links) Split(Site site, ImmutableArray<Page> pages)
    {
        var isMixed = pages.Length <= MostMixedCards || !pages.Any(page => IsSection(site, page));
        ImmutableArray<Page> cards = [.. pages.Where(page => IsSection(site, page) || (isMixed && IsWritten(page)))];
        return (cards, [.. pages.Except(cards)]);
    }

    private static HomeCard Card(Site site, Page home, Page page, bool isLarge)
    {
        var description = page.FrontMatter.Description ?? "";
        return new HomeCard(
            Navigation.TitleOf(page),
            LinkWriter.Href(site.Config, home.Url, page.Url),
            description,
            [.. ArticleModel.PeopleOf(site, page, home)],
            description.Length > 0 && !isLarge
                ? []
                :
                [
                    .. site
                        .Navigation.ChildrenOf(page)
                        .Where(IsWritten)
                        .Take(isLarge ? MostBelow : MostBelowSmall)
                        .Select(below => Link(site, home, below)),
                ],
            CountBelow(site, page)
        );
    }

    private static PageLink Link(Site site, Page home, Page page) =>
        new(Navigation.TitleOf(page), LinkWriter.Href(site.Config, home.Url, page.Url));

    private static bool IsWritten(Page page) => !page.IsGenerated || FolderPages.IsOne(page);

    private static bool IsSection(Site site, Page page) => !site.Navigation.ChildrenOf(page).IsEmpty;

    private static bool HoldsSections(Site site, Page page) => site.Navigation.ChildrenOf(page).Count(child => IsSection(site, child)) > 1;

    private static int CountBelow(Site site, Page page)
    {
        var (count, next) = (0, new Stack<Page>([page]));
        while (next.TryPop(out var above))
        {
            foreach (var child in site.Navigation.ChildrenOf(above))
            {
                count++;
                next.Push(child);
            }
        }

        return count;
    }
}
