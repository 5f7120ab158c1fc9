using HandbookGen.Indexing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>404.html</c>, which servers send for every missing URL, so that no relative link would hold: its links begin with <c>LinkRoot</c>,
/// and a script of the theme turns them to where the site really is.
/// </summary>
internal sealed class NotFound : PageKind
{
    private const string Url = "/404.html";

    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (IsWritten(site))
            yield return new OutputFile("404.html", output => theme.Write("not-found", Model(site, theme), output));
    }

    /// <summary>False when a page or a file of the handbook has this URL.</summary>
    public static bool IsWritten(Site site) => !site.PageByUrl.ContainsKey(Url) && !site.Assets.Any(asset => asset.InputPath == "404.html");

    private static PageModel Model(Site site, Theme theme) =>
        new(
            SiteModel.BelowRoot(site),
            "not-found",
            site.Config.Language,
            site.Words,
            LinkWriter.BelowRoot(site.Config, ScriptWords.UrlOf(site.Words)),
            site.Words["pageNotFound"],
            SiteModel.FullTitle(site.Config, site.Words["pageNotFound"]),
            "",
            LinkWriter.BelowRoot(site.Config, Url),
            CanonicalUrl: null,
            Robots: "noindex",
            BodyHtml: Utf8Html.Empty,
            Heading: site.Words["pageNotFound"],
            Breadcrumbs: [],
            Navigation: NavigationBranch.TopOf(site),
            Toc: [],
            Dri: [],
            Facts: [],
            ChildPages: [],
            EditUrl: null,
            Previous: null,
            Next: null,
            new SocialCard(null, null, null, null),
            Utf8Html.Of(ContentSecurityPolicy.Of(theme.ScriptSourcesOf("not-found"), AllowedSources.Of(site.Config, EmbeddedUrls.None))),
            BreadcrumbData: Utf8Html.Empty,
            LastChange: null,
            MarkdownUrl: null,
            CodeModules: null,
            HasDiagrams: false,
            Cards: [],
            HasRecords: false
        );
}
