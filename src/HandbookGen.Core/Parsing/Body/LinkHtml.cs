using HandbookGen.Parsing.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
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

        renderer.Write(link.IsImage ? "<img src=\"" : "<a");
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage)
        {
            ((BodyRenderer)renderer).WritePicture(url, TypedSizeOf(link));
            WriteImage(renderer, link);
            return;
        }

        ((BodyRenderer)renderer).WriteHref(url);
        Restrain(link);
        renderer.WriteAttributes(link);
        WriteTitle(renderer, link);
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    /// <summary>Gives a link with attributes the <c>rel</c> of <see cref="LinkRelation"/>, and takes the class of a frame.</summary>
    public static void Restrain(MarkdownObject link)
    {
        link.TryGetAttributes()?.Classes?.RemoveAll(EmbeddedFrame.IsClass);
        if (link.TryGetAttributes() is not { Properties: { Count: > 0 } properties } attributes)
            return;
        var written = properties.FirstOrDefault(property => Is(property, "rel")).Value;
        var rel = LinkRelation.Of(properties.FirstOrDefault(property => Is(property, "target")).Value, written);
        if (rel == written)
            return;
        properties.RemoveAll(property => Is(property, "rel"));
        if (rel is not null)
            attributes.AddProperty("rel", rel);

        static bool Is(KeyValuePair<string, string?> property, string name) =>
            property.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
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
