using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Dialects;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace HandbookGen.Rendering.Body;

/// <summary>The text of a page as HTML.</summary>
internal static class PageBody
{
    /// <summary>Well-formed: every element that begins in the text ends in it.</summary>
    public static string Render(SitePage page, Site site)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new BodyRenderer(writer, page, site);
        HandbookDialect.Of(page.Page.Dialect).Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new HeadingHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawHtmlBlockHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawHtmlInlineHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableHtml());
        renderer.ObjectRenderers.Insert(0, new ShortcodeBlockHtml());
        renderer.ObjectRenderers.Insert(0, new IncludeBlockHtml());
        renderer.ObjectRenderers.Insert(0, new ShortcodeInlineHtml());
        renderer.Render(PageTree.Of(page.Page, site.Records.Includes).Document);
        foreach (var appended in page.Appended)
            renderer.Write(appended.Open);
        writer.Flush();
        var html = renderer.Unmask(writer.ToString(), isCode: true);
        return renderer.OpenTags.IsTidy ? html : BalancedHtml.Of(html);
    }
}
