using HandbookGen.Configuration;

namespace HandbookGen.Verifying.Urls;

/// <summary>Where a built site is served.</summary>
/// <param name="Host">Host name with a port if it has one, in lower case; empty if it is not known.</param>
/// <param name="LinkRoot">The path of the site on its host: <c>/docs</c>; empty for the root.</param>
internal sealed record SiteAddress(string Host, string LinkRoot)
{
    public static SiteAddress Of(SiteConfig config) => new(config.Host.ToLowerInvariant(), config.LinkRoot);

    /// <summary>The path inside the site, with a leading slash; null for a path outside <see cref="LinkRoot"/>.</summary>
    public string? Inside(string path)
    {
        if (!path.StartsWith(LinkRoot, StringComparison.Ordinal))
            return null;
        var rest = path[LinkRoot.Length..];
        return rest is "" ? "/"
            : rest.StartsWith('/') ? rest
            : null;
    }
}
