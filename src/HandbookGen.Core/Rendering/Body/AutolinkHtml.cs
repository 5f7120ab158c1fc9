using HandbookGen.Parsing.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Rendering.Body;

/// <summary><c>&lt;https://example.com></c> and <c>&lt;me@example.com></c>.</summary>
internal sealed class AutolinkHtml : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var href = link.IsEmail ? "mailto:" + link.Url : ((BodyRenderer)renderer).Href(link.Url);
        if (renderer.EnableHtmlForInline)
            renderer.Write("<a href=\"").Write(HtmlText.Escape(href)).Write('"').WriteAttributes(link).Write('>');
        renderer.WriteEscape(link.Url);
        if (renderer.EnableHtmlForInline)
            renderer.Write("</a>");
    }
}
