using HandbookGen.Indexing;

namespace HandbookGen.Rendering.Body;

/// <summary>The text of a page as HTML.</summary>
internal static class PageBody
{
    /// <summary>Well-formed: every element that begins in the text ends in it.</summary>
    public static string Render(SitePage page, Site site)
    {
        var filler = new BodyFiller(page, site);
        var html = filler.Fill(page.Page.Body);
        return page.Page.Body.IsTidy && filler.IsTidy ? html : BalancedHtml.Of(html);
    }
}
