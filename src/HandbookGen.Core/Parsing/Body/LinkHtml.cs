using HandbookGen.Parsing.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Body;

/// <summary>Links and images.</summary>
internal sealed class LinkHtml : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        // An image description is an attribute, so a link in it contributes only its text.
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.Write(link.IsImage ? "<img src=\"" : "<a href=\"");
        ((BodyRenderer)renderer).WriteUrl(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
        if (link.IsImage)
        {
            WriteImage(renderer, link);
            return;
        }

        renderer.Write('"').WriteAttributes(link);
        WriteTitle(renderer, link);
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteImage(HtmlRenderer renderer, LinkInline link)
    {
        renderer.Write("\" alt=\"");
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
            renderer.Write(" title=\"").Write(HtmlText.Escape(link.Title)).Write('"');
    }
}
