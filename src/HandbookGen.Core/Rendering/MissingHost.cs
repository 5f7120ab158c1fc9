using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>Tells what a build leaves out because the settings do not say where the site is published.</summary>
internal static class MissingHost
{
    /// <summary>Once at most, and not at all if the settings say that there is no host: <c>"Host": ""</c>.</summary>
    public static IEnumerable<Diagnostic> Find(Site site)
    {
        if (site.Config.HasHostSetting || site.Pages.IsEmpty)
            yield break;
        var hosted = site with { Config = site.Config with { Host = "handbook.invalid" } };
        List<string> leftOut = ["canonical links"];
        if (site.Config.GenerateSitemap)
            leftOut.Add("'sitemap.xml'");
        if (Feed.IsWritten(hosted))
            leftOut.Add("'feed.xml'");
        if (RedirectRules.AreWritten(hosted) && !site.Redirects.Pages.IsEmpty)
            leftOut.Add("'_redirects'");
        var what = leftOut.Count == 1 ? leftOut[0] : $"{string.Join(", ", leftOut.SkipLast(1))} or {leftOut[^1]}";
        yield return FileDiagnostics.MissingHost.At(
            SourceRange.StartOf(new SitePath(SiteRoot.ConfigName)),
            $"'Host' is not set, so the site has no {what}.",
            "Set it to the host of the site, such as 'handbook.example.com', or to \"\" if the site has no public address."
        );
    }
}
