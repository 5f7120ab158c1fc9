using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Kinds;

/// <summary><c>sitemap.xml</c>, after <see href="https://www.sitemaps.org/protocol.html"/>. Its URLs need a host.</summary>
internal sealed class Sitemap : PageKind
{
    public override IEnumerable<OutputFile> Files(Site site, Theme theme)
    {
        if (site.Config.GenerateSitemap && site.Config.Host.Length > 0)
            yield return new OutputFile("sitemap.xml", output => output.Write(TextOf(site)));
    }

    private static string TextOf(Site site)
    {
        var xml = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        );
        foreach (var page in site.Pages)
        {
            if (page.Page.FrontMatter is { NoIndex: false, IsInLists: true } && site.RedirectOf(page.Page) is null)
                xml.Append("  <url><loc>")
                    .Append(HtmlText.Escape(new Uri(LinkWriter.Absolute(site.Config, page.Page.Url)!).AbsoluteUri))
                    .Append("</loc>")
                    .Append(LastChangeOf(site, page.Page))
                    .Append("</url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }

    private static string LastChangeOf(Site site, Page page) =>
        LastChange.DayOf(site.History.Of(page.Source.Path)) is { } day ? $"<lastmod>{day}</lastmod>" : "";
}
