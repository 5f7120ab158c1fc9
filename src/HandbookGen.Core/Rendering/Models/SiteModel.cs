using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>What every template sees of the site.</summary>
/// <param name="Description">One sentence; empty for none.</param>
/// <param name="HomeUrl">The home page, as the current page has to link to it.</param>
/// <param name="AssetsUrl">The folder of the theme's assets, with a trailing slash: <c>../assets/</c>.</param>
/// <param name="FeedUrl">The feed of changed pages; null when there is none.</param>
/// <param name="HasSearch">Whether there is a search index.</param>
/// <param name="Folders">
/// On <c>404.html</c>, the names of the first folders of the site's URLs, with a slash between them; empty on other pages.
/// </param>
public sealed record SiteModel(
    string Title,
    string Description,
    string HomeUrl,
    string AssetsUrl,
    string? FeedUrl,
    bool HasSearch,
    string Folders = ""
)
{
    /// <summary>What the settings say about the brand.</summary>
    public BrandModel Brand { get; init; } = BrandModel.None;

    /// <param name="url">The current page.</param>
    internal static SiteModel Of(Site site, string url) => Of(site, to => LinkWriter.Href(site.Config, url, to));

    /// <summary>For a page that is sent at any URL: its links begin with <c>LinkRoot</c>.</summary>
    internal static SiteModel BelowRoot(Site site) =>
        Of(site, to => LinkWriter.BelowRoot(site.Config, to)) with
        {
            Folders = string.Join('/', FoldersOf(site)),
        };

    private static SiteModel Of(Site site, Func<string, string> href) =>
        new(
            site.Config.SiteTitle,
            site.Config.SiteDescription,
            href("/"),
            href("/assets/x")[..^1],
            Feed.IsWritten(site) ? href("/feed.xml") : null,
            site.Config.GenerateSearchIndex
        )
        {
            Brand = BrandModel.Of(site, href),
        };

    // Only folders with a page below them: a path to a missing page goes through one of them, and a flat site has thousands of the others.
    private static SortedSet<string> FoldersOf(Site site) =>
        new(
            from page in site.Pages
            let end = page.Page.Url.IndexOf('/', 1)
            where end > 0 && end < page.Page.Url.Length - 1
            select page.Page.Url[1..end],
            StringComparer.Ordinal
        );

    /// <summary>For browser tabs: the page's title and the site's, only once if they are the same.</summary>
    internal static string FullTitle(SiteConfig config, string title) =>
        title == config.SiteTitle || config.SiteTitle.Length == 0 ? title : $"{title} · {config.SiteTitle}";
}
