using System.Collections.Immutable;
using System.Numerics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>What tells an important page from others with the same words.</summary>
/// <param name="Rank">
/// 0 to 15. It grows by one with twice as many pages that link to the page, and shrinks by one with every folder above it.
/// </param>
/// <param name="IsGenerated">Whether it is a list that the generator makes.</param>
internal readonly record struct PageStanding(int Rank, bool IsGenerated)
{
    /// <summary>Both in one number below 32.</summary>
    public int Value => Rank | (IsGenerated ? 16 : 0);
}

/// <summary>The standings of pages.</summary>
internal static class PageStandings
{
    // Of a page below eight folders that nobody links to, and of the best.
    private const int Lowest = 8;
    private const int Highest = 15;

    public static ImmutableArray<PageStanding> Of(Site site, ImmutableArray<SearchPage> pages)
    {
        var links = CountLinks(site);
        return
        [
            .. pages.Select(page => new PageStanding(
                RankOf(PageAddress.DepthOf(page.Page.Url), links.GetValueOrDefault(page.Page)),
                page.Page.IsGenerated
            )),
        ];
    }

    private static int RankOf(int depth, int links) => Math.Clamp(BitOperations.Log2((2 * (uint)links) | 1) - depth + Lowest, 0, Highest);

    // One for each linking page, however often it does.
    private static Dictionary<Page, int> CountLinks(Site site)
    {
        var counts = new Dictionary<Page, int>(ReferenceEqualityComparer.Instance);
        var met = new HashSet<Page>(ReferenceEqualityComparer.Instance);
        foreach (var from in site.Pages)
        {
            // A list links to everything.
            if (from.Page.IsGenerated)
                continue;
            met.Clear();
            foreach (var target in from.Targets)
            {
                if (target.Page is { } page && page != from.Page && met.Add(page))
                    counts[page] = counts.GetValueOrDefault(page) + 1;
            }
        }

        return counts;
    }
}
