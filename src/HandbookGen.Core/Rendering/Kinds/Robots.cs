using HandbookGen.Indexing;

namespace HandbookGen.Rendering.Kinds;

/// <summary><c>robots.txt</c>, after RFC 9309: everything may be crawled. The site's own file replaces it.</summary>
internal sealed class Robots : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (site.Assets.Any(asset => asset.InputPath == "robots.txt"))
            yield break;
        var sitemap = site.Config.GenerateSitemap ? LinkWriter.Absolute(site.Config, "/sitemap.xml") : null;
        yield return new OutputFile(
            "robots.txt",
            output => output.Write("User-agent: *\nAllow: /\n" + (sitemap is null ? "" : $"\nSitemap: {sitemap}\n"))
        );
    }
}
