using System.Collections.Immutable;

namespace HandbookGen.Indexing.Anchors;

/// <summary>Headings of a page that have the same words and derived anchors, one more than the lock knows.</summary>
/// <param name="First">The heading that has the anchor without a number.</param>
/// <param name="New">The anchor with the highest number, which the lock lacks.</param>
/// <param name="Same">All of them, in the order of the page.</param>
public sealed record NumberedAnchor(SitePage Page, PageSection First, PageSection New, ImmutableArray<PageSection> Same);

/// <summary>
/// Finds protected anchors that a new heading with the same words may have taken over. Numbers follow the order of the headings, and the
/// lock cannot tell which of them is the new one. A base commit can; then <see cref="DisplacedAnchors"/> reports it.
/// </summary>
public static class NumberedAnchors
{
    public static IEnumerable<NumberedAnchor> Find(Site site)
    {
        if (site.Promises.Lock is not { } anchorLock)
            yield break;
        foreach (var page in site.Pages.Where(page => page.ProtectedAnchors.Any(anchor => IsNewNumber(site, page, anchor))))
        {
            var known = anchorLock.Anchors.Where(anchor => anchor.Url == page.Page.Url).Select(anchor => anchor.Id).ToHashSet();
            if (site.Promises.Base?.Site.PageByUrl.GetValueOrDefault(page.Page.Url) is { ProtectedAnchors.IsEmpty: false })
                continue;
            foreach (
                var same in PageSection
                    .Of(page.Page)
                    .Where(section => section.Heading is { IsExplicit: false } heading && heading.Id == section.Id)
                    .GroupBy(section => section.Words, StringComparer.Ordinal)
            )
            {
                if (
                    same.Any(section => known.Contains(section.Id))
                    && same.LastOrDefault(section => !known.Contains(section.Id)) is { } added
                )
                    yield return new NumberedAnchor(page, same.First(), added, [.. same]);
            }
        }
    }

    private static bool IsNewNumber(Site site, SitePage page, ProtectedAnchor anchor) =>
        anchor.Heading is { IsExplicit: false }
        && anchor.Id.LastIndexOf('-') is > 0 and var dash
        && anchor.Id[(dash + 1)..] is { Length: > 0 } number
        && number.All(char.IsAsciiDigit)
        && !site.Promises.IsInLock(page.Page.Url, anchor.Id)
        && site.Promises.IsInLock(page.Page.Url, anchor.Id[..dash]);
}
