using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>Old URLs, and pages with <c>redirect_to</c>: each leads on and takes the query and the fragment along.</summary>
internal sealed class RedirectPage : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        from redirect in site.Redirects.Pages
        where redirect.Final is not (null or { Kind: LinkTargetKind.Unsafe })
        select new OutputFile(PageFile.OutputPathOf(redirect.FromUrl), () => Render(site, theme, redirect, redirect.Final!));

    private static string Render(Site site, Theme theme, Redirect redirect, LinkTarget target) => theme.Render(new RedirectModel(
        SiteModels.Of(site, redirect.FromUrl),
        site.Config.Language,
        target.Page?.Title ?? redirect.Owner?.Title ?? target.Url,
        LinkWriter.Href(site.Config, redirect.FromUrl, target),
        target.Kind == LinkTargetKind.External ? target.Url : LinkWriter.Absolute(site.Config, target.Url),
        ContentSecurityPolicy.Of(theme.ScriptSources, "")));
}
