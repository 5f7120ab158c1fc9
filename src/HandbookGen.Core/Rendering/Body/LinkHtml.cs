using HandbookGen.Parsing.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Rendering.Body;

/// <summary>Links and images, with their final addresses.</summary>
internal sealed class LinkHtml : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        // In the description of an image, which is an attribute, a link is its text alone.
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(link);
            return;
        }

        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var href = HtmlText.Escape(((BodyRenderer)renderer).Href(url));
        if (link.IsImage)
        {
            WriteImage(renderer, link, href);
            return;
        }

        renderer.Write("<a href=\"").Write(href).Write('"').WriteAttributes(link);
        WriteTitle(renderer, link);
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteImage(HtmlRenderer renderer, LinkInline link, string src)
    {
        renderer.Write("<img src=\"").Write(src).Write("\" alt=\"");
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = true;
        renderer.Write('"').WriteAttributes(link);
        WriteTitle(renderer, link);
        renderer.Write(" loading=\"lazy\" />");
    }

    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
            renderer.Write(" title=\"").Write(HtmlText.Escape(((BodyRenderer)renderer).Text(link.Title))).Write('"');
    }
}
