using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Rendering.Body;

/// <summary>Blocks of raw HTML.</summary>
internal sealed class RawHtmlBlockHtml : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        renderer.EnsureLine();
        renderer.Write(RawHtml.Rewrite(block.Lines.ToString(), (BodyRenderer)renderer, block.Parent));
        renderer.EnsureLine();
    }
}
