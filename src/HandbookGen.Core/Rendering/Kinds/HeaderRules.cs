using HandbookGen.Indexing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>_headers</c>, with which Netlify and Cloudflare Pages send headers: what pages cannot say about themselves, such as who may frame
/// them, and a policy for the files that have none. The site's own file replaces it.
/// <see href="https://docs.netlify.com/manage/routing/headers/"/>, <see
/// href="https://developers.cloudflare.com/pages/configuration/headers/"/>
/// </summary>
internal sealed class HeaderRules : PageKind
{
    public const string Name = "_headers";

    // Cloudflare ignores longer lines.
    private const int LongestPolicy = 1900;

    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (site.Config.GenerateHeaders && !site.Assets.Any(asset => asset.InputPath == Name))
            yield return new OutputFile(Name, output => output.Write(TextOf(site, theme)));
    }

    // A host joins the policies of both rules, and browsers obey each of them.
    private static string TextOf(Site site, Theme theme) =>
        $"""
            {site.Config.LinkRoot}/*
              Content-Security-Policy: {PolicyOf(site, theme)}
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin
            {site.Config.LinkRoot}/*.svg
              Content-Security-Policy: sandbox

            """.ReplaceLineEndings("\n");

    // Wide enough for every page; the policy in a page is narrower.
    private static string PolicyOf(Site site, Theme theme)
    {
        var allowed = AllowedSources.Of(site.Config, EmbeddedUrls.In(site));
        var policy = PolicyOf(theme, allowed);
        return policy.Length <= LongestPolicy ? policy : PolicyOf(theme, allowed with { Media = ["https:"] });
    }

    private static string PolicyOf(Theme theme, AllowedSources allowed) =>
        ContentSecurityPolicy.Of(theme.AllScriptSources + AnchorScript.Source, allowed) + "; frame-ancestors 'self'";
}
