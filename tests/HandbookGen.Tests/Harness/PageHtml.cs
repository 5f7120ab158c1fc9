using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Rendering.Body;

namespace HandbookGen.Tests.Harness;

/// <summary>The text of a page as HTML, without the theme around it.</summary>
internal static class PageHtml
{
    public static string Of(SitePage page, Site site)
    {
        using var html = new Utf8Writer();
        PageBody.Write(page, site, html);
        return Encoding.UTF8.GetString(html.Written.Span);
    }
}
