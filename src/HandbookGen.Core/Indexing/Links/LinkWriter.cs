using HandbookGen.Configuration;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>
/// Writes the links of the built site. Those between pages are relative, so that the same files are right below any path of any host;
/// only what leaves the site needs to know where it is published.
/// </summary>
public static class LinkWriter
{
    /// <summary>An <c>href</c>, percent-encoded but not yet escaped for HTML; <c>#</c> for a target that must not be linked.</summary>
    /// <param name="fromUrl">The URL of the page that shows the link.</param>
    public static string Href(SiteConfig config, string fromUrl, LinkTarget target)
    {
        if (target.Kind == LinkTargetKind.Unsafe)
            return "#";
        if (target.Kind is LinkTargetKind.External or LinkTargetKind.Template)
            return target.Url;
        var fragment = target.Fragment is null ? "" : "#" + target.Fragment;
        if (target.Kind == LinkTargetKind.Page && target.Url == fromUrl && target.Fragment is not null && target.Query.Length == 0)
            return fragment;
        return Href(config, fromUrl, target.Url) + target.Query + fragment;
    }

    /// <summary>The same for a URL of the site.</summary>
    /// <param name="url">Site-absolute, not encoded.</param>
    public static string Href(SiteConfig config, string fromUrl, string url) =>
        UrlPath.Encode(UrlPath.Relative(fromUrl, url, config.LinkRelative ? "index.html" : ""));

    /// <summary>A path on the site from front matter, with its query and fragment.</summary>
    public static string Local(SiteConfig config, string fromUrl, string written)
    {
        var (path, query, fragment) = UrlPath.Split(written);
        return Href(config, fromUrl, Uri.UnescapeDataString(path)) + query + (fragment is null ? "" : "#" + fragment);
    }

    /// <summary>From the root of the site, wherever that is: <c>/hiring/#plan</c>; as written for another site.</summary>
    public static string FromRoot(LinkTarget target) =>
        target.Kind is LinkTargetKind.External or LinkTargetKind.Template
            ? target.Url
            : UrlPath.Encode(target.Url) + target.Query + (target.Fragment is { } fragment ? "#" + fragment : "");

    /// <summary>With scheme and host, for canonical links and the sitemap; null without a host.</summary>
    public static string? Absolute(SiteConfig config, string url) =>
        config.Host.Length == 0 ? null : config.Origin + BelowRoot(config, url);

    /// <summary>For files that leave the site: with scheme and host; without a host, the path below <c>LinkRoot</c>.</summary>
    public static string Published(SiteConfig config, string url) => Absolute(config, url) ?? BelowRoot(config, url);

    /// <summary>The path on the host that the settings name: <c>/docs/hiring/</c>.</summary>
    public static string BelowRoot(SiteConfig config, string url) => config.LinkRoot + UrlPath.Encode(url);
}
