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
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage)
        {
            ((BodyRenderer)renderer).WritePicture(url, TypedSizeOf(link));
            WriteImage(renderer, link);
            return;
        }

        ((BodyRenderer)renderer).WriteUrl(url);

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

    private static TypedSize TypedSizeOf(LinkInline image) =>
        image.TryGetAttributes()?.Properties is { Count: > 0 } typed
            ? TypedSize.Of(name => typed.FirstOrDefault(property => property.Key == name).Value)
            : TypedSize.None;

    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrEmpty(link.Title))
            renderer.Write(" title=\"").Write(HtmlText.Escape(link.Title)).Write('"');
    }
}
