using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering.Kinds;

/// <summary>Old URLs, and pages with <c>redirect_to</c>: each redirects and keeps the query and the fragment.</summary>
internal sealed class RedirectPage : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        var answered = AnsweredByServer(site);
        return from redirect in site.Redirects.Pages
            where site.IsFollowed(redirect) && !answered.Contains(redirect.FromUrl)
            select new OutputFile(
                SourceUrl.OutputPathOf(redirect.FromUrl),
                output => theme.Write(Model(site, theme, redirect, redirect.Final!), output)
            );
    }

    // A server never sees the fragment: where one of the anchors redirects elsewhere, only a page can help.
    private static HashSet<string> AnsweredByServer(Site site)
    {
        if (site.Config.MetaRefreshRedirects || !RedirectRules.AreWritten(site))
            return [];
        return [.. ServerRules.Of(site).Written.Where(url => AnchorsOf(site, url) is null)];
    }

    private static RedirectModel Model(Site site, Theme theme, Redirect redirect, LinkTarget target) =>
        new(
            SiteModel.Of(site, redirect.FromUrl),
            site.Config.Language,
            site.Words,
            target.Page?.Title ?? redirect.Owner?.Title ?? target.Url,
            LinkWriter.Href(site.Config, redirect.FromUrl, target),
            target.Kind == LinkTargetKind.External ? target.Url : LinkWriter.Absolute(site.Config, target.Url),
            Utf8Html.Of(ContentSecurityPolicy.Of(theme.ScriptSourcesOf("redirect"), AllowedSources.None)),
            AnchorsOf(site, redirect.FromUrl)
        );

    private static string? AnchorsOf(Site site, string url)
    {
        var anchors = site.Redirects.AnchorsOf(url).Where(anchor => FormerAnchors.IsInUse(site, anchor)).ToList();
        return anchors.Count == 0 ? null : AnchorScript.Json(site, url, anchors);
    }
}
