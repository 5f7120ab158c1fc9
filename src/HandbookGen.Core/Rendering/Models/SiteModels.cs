using HandbookGen.Configuration;
using HandbookGen.Indexing;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>What every template sees of the site.</summary>
internal static class SiteModels
{
    /// <param name="url">The page that shows it.</param>
    public static SiteModel Of(Site site, string url)
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

    /// <summary>For browser tabs: the page's title with the site's, once where they are the same.</summary>
    public static string FullTitle(SiteConfig config, string title) =>
        title == config.SiteTitle || config.SiteTitle.Length == 0 ? title : $"{title} · {config.SiteTitle}";
}
