using HandbookGen.Parsing.Dialects;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Rendering.Body;

/// <summary>Blocks of raw HTML.</summary>
internal sealed class RawHtmlBlockHtml : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        // kramdown's HTML comes in pieces; an element may begin in one and end in another.
        var container = block.Parent is KramdownHtmlBlock pieces ? pieces.Parent : block.Parent;
        renderer.EnsureLine();
        renderer.Write(RawHtml.Rewrite(block.Lines.ToString(), (BodyRenderer)renderer, container));
        renderer.EnsureLine();
    }
}
