using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>What every template sees of the site.</summary>
/// <param name="Description">One sentence; empty for none.</param>
/// <param name="HomeUrl">The home page, as the current page has to link to it.</param>
/// <param name="AssetsUrl">The folder of the theme's assets, with a trailing slash: <c>/docs/assets/</c>.</param>
/// <param name="FeedUrl">The feed of changed pages; null when there is none.</param>
/// <param name="HasSearch">Whether there is a search index.</param>
public sealed record SiteModel(string Title, string Description, string HomeUrl, string AssetsUrl, string? FeedUrl, bool HasSearch)
{
    /// <param name="url">The current page.</param>
    internal static SiteModel Of(Site site, string url)
    {
        var asset = LinkWriter.Href(site.Config, url, "/assets/x");
        return new SiteModel(
            site.Config.SiteTitle,
            site.Config.SiteDescription,
            LinkWriter.Href(site.Config, url, "/"),
            asset[..^1],
            Feed.IsWritten(site) ? LinkWriter.Href(site.Config, url, "/feed.xml") : null,
            site.Config.GenerateSearchIndex
        );
    }

    /// <summary>For browser tabs: the page's title and the site's, only once if they are the same.</summary>
    internal static string FullTitle(SiteConfig config, string title) =>
        title == config.SiteTitle || config.SiteTitle.Length == 0 ? title : $"{title} · {config.SiteTitle}";
}
