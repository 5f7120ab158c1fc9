using HandbookGen.Indexing;
using HandbookGen.Loading;

namespace HandbookGen.Rendering.Body;

/// <summary>The text of a page as HTML.</summary>
internal static class PageBody
{
    /// <summary>Writes well-formed HTML: every element that begins in the text ends in it.</summary>
    /// <param name="html">Empty; receives the text.</param>
    /// <returns>What the text loads from other hosts.</returns>
    public static EmbeddedUrls Write(SitePage page, Site site, Utf8Writer html)
    {
        var filler = new BodyFiller(page, site);
        filler.Fill(page.Page.Body, html);
        if (!page.Page.Body.IsTidy || !filler.IsTidy)
            html.Rewrite(BalancedHtml.Of);
        return filler.Embedded;
    }
}
