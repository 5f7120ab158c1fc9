using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Body;

/// <summary><c>&lt;https://example.com></c> and <c>&lt;me@example.com></c>.</summary>
internal sealed class AutolinkHtml : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (renderer.EnableHtmlForInline)
            WriteStart((BodyRenderer)renderer, link);
        renderer.WriteEscape(link.Url);
        if (renderer.EnableHtmlForInline)
            renderer.Write("</a>");
    }

    private static void WriteStart(BodyRenderer renderer, AutolinkInline link)
    {
        renderer.Write("<a");
        renderer.WriteHref(link.IsEmail ? "mailto:" + link.Url : UrlPath.EncodeAutolink(link.Url));
        LinkHtml.Restrain(link);
        renderer.WriteAttributes(link).Write('>');
    }
}
