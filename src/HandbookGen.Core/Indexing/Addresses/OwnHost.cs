using HandbookGen.Configuration;

namespace HandbookGen.Indexing;

/// <summary>Recognizes URLs of the site with scheme and host.</summary>
public static class OwnHost
{
    /// <summary>The URL as a path on the site, with query and fragment; null for other sites, or when the site has no host.</summary>
    /// <param name="url">As an author wrote it: <c>https://handbook.example.com/docs/values/#why</c>.</param>
    public static string? LocalOf(SiteConfig config, string url)
    {
        if (config.Host.Length == 0)
            return null;
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "//"])
        {
            if (!url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = url[scheme.Length..];
            return rest.StartsWith(config.Host, StringComparison.OrdinalIgnoreCase)
                ? BelowRoot(rest[config.Host.Length..], config.LinkRoot)
                : null;
        }

        return null;
    }

    // Other paths on the host may be other sites.
    private static string? BelowRoot(string path, string root)
    {
        if (!path.StartsWith(root, StringComparison.Ordinal))
            return null;
        path = path[root.Length..];
        return path.Length == 0
            ? "/"
            : path[0] switch
            {
                '/' => path,
                '?' or '#' => "/" + path,
                _ => null,
            };
    }
}
