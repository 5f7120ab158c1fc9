using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>Whether links from outside, which nobody can correct, still arrive.</summary>
public static class Survival
{
    /// <summary>Whether a page and a place on it still lead somewhere: where they always were, or by redirects and retired anchors.</summary>
    /// <param name="url">Of a page as it is or was: <c>/handbook/hiring/</c>, not encoded.</param>
    /// <param name="fragment">With or without percent-encoding, without <c>#</c>; null or empty for the page alone.</param>
    public static bool Survives(this Site site, string url, string? fragment) => site.Arrives(site.EndOf(url, fragment));

    /// <summary>Where a browser arrives that asks for a place; null when it is sent in a circle.</summary>
    public static LinkTarget? EndOf(this Site site, string url, string? fragment)
    {
        var target = site.StartOf(url);
        return site.Redirects.Follow(target with { Fragment = string.IsNullOrEmpty(fragment) ? null : fragment });
    }

    /// <summary>Whether something is at the end of a link. Other sites are taken on trust.</summary>
    /// <param name="end">Behind the last redirect.</param>
    public static bool Arrives(this Site site, LinkTarget? end)
    {
        if (end is null or { Kind: LinkTargetKind.Missing or LinkTargetKind.Unsafe })
            return false;
        // An anchor that has retired would have led on, so the ids of the page are those that it has.
        var id = FragmentId.Of(end.Fragment);
        return end.Page is null
            || id.Length == 0
            || site[end.Page].AnchorIds.Contains(id)
            || site.RedirectOf(end.Page) is { Kind: LinkTargetKind.External };
    }

    // What a server sends for exactly this URL. Links are found by other spellings and by the names of sources too, which a server does not know.
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
