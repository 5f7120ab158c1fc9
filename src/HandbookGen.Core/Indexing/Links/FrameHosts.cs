using HandbookGen.Configuration;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>The hosts whose pages may be shown in a frame.</summary>
public static class FrameHosts
{
    /// <summary>Whether a URL is one of a listed host, written plainly: without a user, another port or an escape.</summary>
    /// <param name="url">As written.</param>
    public static bool Allow(SiteConfig config, string url)
    {
        var read = BrowserUrl.Read(url);
        return read.Host.Length > 0
            && read.Authority.Equals(read.Host, StringComparison.OrdinalIgnoreCase)
            && UrlHost.IsListed(read.Host, config.FrameHosts);
    }
}
