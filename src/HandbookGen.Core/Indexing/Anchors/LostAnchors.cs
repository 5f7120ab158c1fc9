using System.Collections.Immutable;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>Compares the promised anchors with those of the site.</summary>
public static class LostAnchors
{
    /// <summary>The promised anchors that no longer work, by page and id.</summary>
    public static ImmutableArray<LostAnchor> Find(Site site)
    {
        ImmutableArray<PromisedAnchor> lost =
        [
            .. site.Promises.All.Where(anchor => !site.Survives(anchor.Url, Uri.EscapeDataString(anchor.Id))),
        ];
        if (lost.IsEmpty)
            return [];
        var inbound = InboundLinks(site, lost);
        var fates = new AnchorFates(site, lost);
        return
        [
            .. lost.Select(anchor =>
            {
                var (kind, now) = fates.Of(anchor);
                return new LostAnchor(anchor, kind, site.PageByUrl.GetValueOrDefault(anchor.Url)?.Page, now, [.. inbound[anchor.Key]]);
            }),
        ];
    }

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
