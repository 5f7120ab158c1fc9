using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Body;

/// <summary>Single tags of raw HTML inside text.</summary>
internal sealed class RawHtmlInlineHtml : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline inline)
    {
        if (renderer.EnableHtmlForInline)
            RawHtml.Write(inline.Tag, (BodyRenderer)renderer, inline.Parent);
    }
}
