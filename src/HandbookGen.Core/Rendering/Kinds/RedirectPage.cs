using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>Old URLs, and pages with <c>redirect_to</c>: each leads on and takes the query and the fragment along.</summary>
internal sealed class RedirectPage : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        var moved = site.Pages
            .Select(page => (page.Page.Url, Target: site.RedirectOf(page.Page), Owner: page.Page))
            .Where(redirect => redirect.Target is not null)
            .Select(redirect => (redirect.Url, Target: redirect.Target!, redirect.Owner));
        return site.Redirects
            .Select(redirect => (Url: redirect.FromUrl, redirect.Target, redirect.Owner))
            .Concat(moved)
            .Where(redirect => redirect.Target.Kind != LinkTargetKind.Unsafe)
            .Select(redirect => new OutputFile(
                PageFile.OutputPathOf(redirect.Url), () => Render(site, theme, redirect.Url, redirect.Target, redirect.Owner)));
    }

    private static string Render(Site site, Theme theme, string url, LinkTarget target, Page owner) => theme.Render(new RedirectModel(
        SiteModels.Of(site, url),
        site.Config.Language,
        target.Page?.Title ?? owner.Title,
        LinkWriter.Href(site.Config, url, target),
        target.Kind == LinkTargetKind.External ? target.Url : LinkWriter.Absolute(site.Config, target.Url)));
}
