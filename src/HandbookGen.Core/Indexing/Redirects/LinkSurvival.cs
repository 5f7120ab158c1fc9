using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>Whether links from other sites, which authors cannot correct, still work.</summary>
public static class LinkSurvival
{
    /// <summary>Whether a page and an anchor on it still work, directly or through redirects and retired anchors.</summary>
    /// <param name="url">A present or former page: <c>/handbook/hiring/</c>, not encoded.</param>
    /// <param name="fragment">With or without percent-encoding, without <c>#</c>; null or empty for the page itself.</param>
    public static bool Survives(this Site site, string url, string? fragment) => site.Arrives(site.EndOf(url, fragment));

    /// <summary>Whether an anchor still works. A redirect of its page to another site does not keep it.</summary>
    public static bool Keeps(this Site site, string url, string id) =>
        site.Survives(url, Uri.EscapeDataString(id)) && site.RedirectAway(url, id) is null;

    /// <summary>The redirect that leads from an anchor to another site without regard to the anchor; null for none.</summary>
    public static Redirect? RedirectAway(this Site site, string url, string id) =>
        site.EndOf(url, Uri.EscapeDataString(id)) is { Kind: LinkTargetKind.Page or LinkTargetKind.Generated } end
        && site.Redirects.Find(end.Url) is { Final.Kind: LinkTargetKind.External } redirect
            ? redirect
            : null;

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
