using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Rendering.Body;

/// <summary>Single tags of raw HTML inside text.</summary>
internal sealed class RawHtmlInlineHtml : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write(RawHtml.Rewrite(inline.Tag, (BodyRenderer)renderer, inline.Parent));
    }
}
