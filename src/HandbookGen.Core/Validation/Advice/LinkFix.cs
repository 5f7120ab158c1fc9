using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>Replaces the address of a link.</summary>
internal static class LinkFix
{
    /// <summary>Null where the address does not stand in the page as it is: a call or a field made it, or it has escapes.</summary>
    /// <param name="url">The whole new address.</param>
    public static Fix? To(string url, Link link, SitePage page) =>
        CanReplace(link, url, page) ? Fix.Unsafe($"Link to '{url}'", link.Range, url) : null;

    /// <summary>The same for an address that leads where the old one was certainly meant to lead.</summary>
    public static Fix? SafelyTo(string url, Link link, SitePage page) =>
        CanReplace(link, url, page) ? Fix.Safe($"Write '{url}'", link.Range, url) : null;

    private static bool CanReplace(Link link, string url, SitePage page)
    {
        var source = page.Page.Source;
        var isPlain = url.All(c =>
            char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '#' or '?' or '&' or '=' or ':' or '%' or '+' or '~' or ',' or '@'
        );
        return isPlain && link.Range.File == source.Path && source.TextOf(link.Range) == link.Url;
    }
}
