using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>Compares the promised anchors with those of the site.</summary>
public static class LostAnchors
{
    /// <summary>The promised anchors of which nobody knows whether they work, each with the error that must be corrected first.</summary>
    public static IEnumerable<(PromisedAnchor Anchor, SourceRange Cause)> Unknown(Site site) =>
        from anchor in site.Promises.All
        where !site.Keeps(anchor.Url, anchor.Id) || site.ReportedUrls.Contains(anchor.Url)
        let cause = UnknownAt(site, anchor)
        where cause is not null
        select (anchor, cause.Value);

    /// <summary>The promised anchors that no longer work, by page and id.</summary>
    public static ImmutableArray<LostAnchor> Find(Site site)
    {
        ImmutableArray<PromisedAnchor> lost =
        [
            .. site.Promises.All.Where(anchor => !site.Keeps(anchor.Url, anchor.Id) && UnknownAt(site, anchor) is null),
        ];
        if (lost.IsEmpty)
            return [];
        var inbound = InboundLinks(site, lost);
        var left = lost.Where(anchor => site.RedirectAway(anchor.Url, anchor.Id) is not null).ToHashSet();
        var fates = new AnchorFates(site, [.. lost.Where(anchor => !left.Contains(anchor))]);
        return
        [
            .. lost.Select(anchor =>
            {
                var (kind, now) = left.Contains(anchor) ? (LossKind.PageLeft, null) : fates.Of(anchor);
                var page = site.WrittenAt(anchor.Url) ?? MovedPages.Find(site, anchor.Url);
                return new LostAnchor(anchor, kind, page?.Page, now, [.. inbound[anchor.Key]]);
            }),
        ];
    }

    private static SourceRange? UnknownAt(Site site, PromisedAnchor anchor) =>
        site.UnknownAt(anchor.Url, anchor.Id) ?? site.UnknownAt(site.EndOf(anchor.Url, Uri.EscapeDataString(anchor.Id)));

    private static ILookup<(string Url, string Id), Link> InboundLinks(Site site, ImmutableArray<PromisedAnchor> lost)
    {
        var keys = lost.Select(anchor => anchor.Key).ToHashSet();
        return (
            from page in site.Pages
            from resolved in page.ResolvedLinks
            let link = resolved.Link
            let target = resolved.Target
            where target.Fragment is { Length: > 0 }
            let key = (SourceUrl.UrlOf(target.Url), Uri.UnescapeDataString(target.Fragment!))
            where keys.Contains(key)
            select (key, link)
        )
            .Distinct()
            .ToLookup(entry => entry.key, entry => entry.link);
    }
}
