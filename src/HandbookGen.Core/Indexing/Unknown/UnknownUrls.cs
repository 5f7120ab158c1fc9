using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing;

/// <summary>Whether a page or a redirect may be at a URL that nothing known has: the error that keeps it unknown, or null.</summary>
public static class UnknownUrls
{
    /// <param name="url">Site-absolute, not encoded.</param>
    public static SourceRange? UnknownUrl(this Site site, string url) =>
        site.Unknown.OfUrl(url)
        ?? site.Redirects.UnreadAt(url)
        ?? site.Records.UnreadUrls.Select(unread => unread.For(url)).FirstOrDefault(error => error is not null);
}
