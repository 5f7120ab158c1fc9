using HandbookGen.Indexing.Redirects;

namespace HandbookGen.Indexing.Anchors;

/// <summary>
/// Anchors that only a redirect keeps working. Somebody wrote the redirect because links from elsewhere need it, so removing it breaks the
/// same promise.
/// </summary>
public static class RedirectedAnchors
{
    /// <summary>The retired anchors that work and that the lock lacks.</summary>
    public static IEnumerable<PromisedAnchor> MissingIn(Site site) =>
        site
            .Redirects.Anchors.Where(anchor =>
                anchor is { IsLive: false, Final.Kind: LinkTargetKind.Page }
                && !site.Promises.IsInLock(anchor.Url, anchor.Id)
                && site.Keeps(anchor.Url, anchor.Id)
            )
            .Select(anchor => new PromisedAnchor(anchor.Url, anchor.Id, "", anchor.Range));

    /// <summary>The anchors that the redirects of another commit kept working.</summary>
    /// <param name="site">The site of that commit.</param>
    internal static IEnumerable<PromisedAnchor> Of(Site site) =>
        site
            .Redirects.Anchors.Where(anchor =>
                anchor is { IsLive: false, Final.Kind: LinkTargetKind.Page } && site.Keeps(anchor.Url, anchor.Id)
            )
            .Select(anchor => new PromisedAnchor(anchor.Url, anchor.Id, "", anchor.Range))
            .Concat(site.Pages.SelectMany(FormerOn));

    // A former URL of a page keeps each of its protected anchors.
    private static IEnumerable<PromisedAnchor> FormerOn(SitePage page) =>
        from alias in page.Page.FrontMatter.Aliases.Concat(page.Page.FrontMatter.RedirectFrom)
        where !alias.Value.Contains('#')
        let url = RedirectReader.FromUrlOf(page.Page, alias.Value)
        from anchor in PromisedAnchor.On(page)
        select anchor with
        {
            Url = url,
            Range = alias.Range,
            RedirectedBy = page.Page.Source.Path,
        };
}
