using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Rendering.Kinds;

/// <summary><c>404.html</c>, which servers send for every missing URL, so its own links cannot be relative.</summary>
internal sealed class NotFound : PageKind
{
    private const string Url = "/404.html";

    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (IsWritten(site))
            yield return new OutputFile(
                "404.html",
                output => theme.Write("not-found", Model(site with { Config = site.Config with { LinkRelative = false } }, theme), output)
            );
    }

    /// <summary>False when a page or a file of the handbook has this URL.</summary>
    public static bool IsWritten(Site site) => !site.PageByUrl.ContainsKey(Url) && !site.Assets.Any(asset => asset.InputPath == "404.html");

    private static PageModel Model(Site site, Theme theme) =>
        new(
            SiteModel.Of(site, Url),
            "not-found",
            site.Config.Language,
            "Page not found",
            SiteModel.FullTitle(site.Config, "Page not found"),
            "",
            site.Config.LinkRoot + Url,
            CanonicalUrl: null,
            Robots: "noindex",
            BodyHtml: Utf8Html.Empty,
            BodyHasTitle: false,
            Breadcrumbs: [],
            Navigation: [.. site.Navigation.ChildrenOf(Home(site)).Select(page => Item(site.Config, page.Url, Navigation.TitleOf(page)))],
            Toc: [],
            Dri: [],
            Facts: [],
            ChildPages: [],
            EditUrl: null,
            Previous: null,
            Next: null,
            new SocialCard(null, null, null, null),
            Utf8Html.Of(ContentSecurityPolicy.Of(theme.ScriptSourcesOf("not-found"), EmbeddedUrls.None)),
            BreadcrumbData: Utf8Html.Empty,
            LastChange: null,
            MarkdownUrl: null,
            CodeModules: null,
            HasDiagrams: false
        );

    private static Parsing.Page? Home(Site site) => site.PageByUrl.TryGetValue("/", out var home) ? home.Page : null;

    private static NavigationItem Item(SiteConfig config, string url, string title) =>
        new(title, LinkWriter.Href(config, Url, url), false, false, []);
}
