using HandbookGen.Parsing.Dialects;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Body;

/// <summary>Blocks of raw HTML.</summary>
internal sealed class RawHtmlBlockHtml : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        // kramdown's HTML comes in pieces; an element may span several, and a line break between them would show as a space.
        var pieces = block.Parent as KramdownHtmlBlock;
        if (pieces is null || pieces[0] == block)
            renderer.EnsureLine();
        RawHtml.Write(block.Lines.ToString(), (BodyRenderer)renderer, pieces is null ? block.Parent : pieces.Parent);
        if (pieces is null || pieces.LastChild == block)
            renderer.EnsureLine();
    }
}
