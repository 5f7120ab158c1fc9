using HandbookGen.Configuration;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>The hosts that redirects may lead to.</summary>
public static class RedirectHosts
{
    /// <summary>Whether the site sends readers on: not in a loop, not to a script, not to a host that is not listed.</summary>
    public static bool IsFollowed(this Site site, Redirect redirect) =>
        redirect.Final is not (null or { Kind: LinkTargetKind.Unsafe or LinkTargetKind.Template }) && Allow(site.Config, redirect.Final);

    /// <summary>Whether the target is on the site, on its own host, or on a listed one.</summary>
    public static bool Allow(SiteConfig config, LinkTarget target)
    {
        if (target.Kind != LinkTargetKind.External)
            return true;
        var host = UrlHost.Of(target.Url);
        return host.Length > 0
            && (UrlHost.IsListed(host, config.RedirectHosts) || host.Equals(UrlHost.Of("//" + config.Host), StringComparison.Ordinal));
    }
}
