using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>Replaces the URL of a link.</summary>
internal static class LinkFix
{
    /// <summary>Null if the URL is not in the page exactly as written: it comes from a shortcode or a field, or has escapes.</summary>
    /// <param name="url">The whole new URL.</param>
    public static Fix? To(string url, Link link, SitePage page) =>
        CanReplace(link, url, page) ? Fix.Unsafe($"Link to '{url}'", link.Range, url) : null;

    /// <summary>The same for a URL that is certainly what the author meant.</summary>
    public static Fix? SafelyTo(string url, Link link, SitePage page) =>
        CanReplace(link, url, page) ? Fix.Safe($"Replace with '{url}'", link.Range, url) : null;

    private static bool CanReplace(Link link, string url, SitePage page)
    {
        var source = page.Page.Source;
        var isPlain = url.All(c =>
            char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '#' or '?' or '&' or '=' or ':' or '%' or '+' or '~' or ',' or '@'
        );
        return isPlain && link.Range.File == source.Path && source.TextOf(link.Range) == link.Url;
    }
}
