using HandbookGen.Parsing.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Body;

/// <summary>Headings with a link to themselves.</summary>
internal sealed class HeadingHtml : HtmlObjectRenderer<HeadingBlock>
{
    private static readonly string[] Tags = ["h1", "h2", "h3", "h4", "h5", "h6"];

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var tag = Tags[Math.Clamp(heading.Level, 1, 6) - 1];
        renderer.EnsureLine();
        renderer.Write('<').Write(tag).WriteAttributes(heading).Write('>');
        renderer.WriteLeafInline(heading);
        if (heading.TryGetAttributes()?.Id is { } id)
        {
            renderer.Write("<a class=\"permalink\" href=\"#").Write(HtmlText.Escape(id)).Write("\" aria-label=\"");
            ((BodyRenderer)renderer).WriteWord("permalink");
            renderer.Write("\">#</a>");
        }

        renderer.Write("</").Write(tag).WriteLine(">");
        renderer.EnsureLine();
    }
}
