using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>Whether links from other sites, which authors cannot correct, still work.</summary>
public static class LinkSurvival
{
    /// <summary>Whether a page and an anchor on it still work, directly or through redirects and retired anchors.</summary>
    /// <param name="url">A present or former page: <c>/handbook/hiring/</c>, not encoded.</param>
    /// <param name="fragment">With or without percent-encoding, without <c>#</c>; null or empty for the page itself.</param>
    public static bool Survives(this Site site, string url, string? fragment) => site.Arrives(site.EndOf(url, fragment));

    /// <summary>The place where a browser ends up; null for a redirect loop.</summary>
    public static LinkTarget? EndOf(this Site site, string url, string? fragment)
    {
        var target = site.StartOf(url);
        return site.Redirects.Follow(target with { Fragment = string.IsNullOrEmpty(fragment) ? null : fragment });
    }

    /// <summary>Whether the target of a link exists. Other sites are assumed to.</summary>
    /// <param name="end">The place after the last redirect.</param>
    public static bool Arrives(this Site site, LinkTarget? end)
    {
        if (end is null or { Kind: LinkTargetKind.Missing or LinkTargetKind.Unsafe })
            return false;
        // A retired anchor would have redirected, so only the ids on the page count.
        var id = FragmentId.Of(end.Fragment);
        return end.Page is null
            || id.Length == 0
            || site[end.Page].AnchorIds.Contains(id)
            || site.RedirectOf(end.Page) is { Kind: LinkTargetKind.External };
    }

    // What a server has at exactly this URL. Links in sources may use other spellings and file names, which a server does not know.
    private static LinkTarget StartOf(this Site site, string url)
    {
        if (site.PageByUrl.TryGetValue(url, out var page))
            return new LinkTarget(LinkTargetKind.Page, url, page.Page, "", null);
        var isThere = site.Redirects.Find(url) is not null || site.ReportedUrls.Contains(url);
        return isThere
            ? new LinkTarget(LinkTargetKind.Generated, url, null, "", null)
            : new LinkTarget(LinkTargetKind.Missing, url, null, "", null);
    }
}
