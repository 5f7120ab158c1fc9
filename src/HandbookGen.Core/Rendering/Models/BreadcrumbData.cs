using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>The breadcrumbs of a page as data for search engines, after <see href="https://schema.org/BreadcrumbList"/>.</summary>
internal static class BreadcrumbData
{
    private static readonly JavaScriptEncoder Letters = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>JSON that cannot end the script element around it; empty without a host, and for pages without breadcrumbs.</summary>
    public static string Of(Site site, Page page)
    {
        var place = site.Navigation[page];
        if (site.Config.Host.Length == 0 || place.Ancestors.IsEmpty)
            return "";
        var json = new StringBuilder("{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":[");
        var position = 0;
        foreach (var step in place.Ancestors.Append(page))
        {
            json.Append(position++ == 0 ? "" : ",")
                .Append("{\"@type\":\"ListItem\",\"position\":")
                .Append(position)
                .Append(",\"name\":\"")
                .Append(Letters.Encode(Navigation.TitleOf(step)))
                .Append("\",\"item\":\"")
                .Append(Letters.Encode(LinkWriter.Absolute(site.Config, step.Url)!))
                .Append("\"}");
        }

        return json.Append("]}").ToString();
    }
}
