using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An image with its description below it.</summary>
internal sealed class StandaloneImageBlock() : LeafBlock(null);

/// <summary>
/// kramdown's <c>![text](url){:standalone}</c> alone in a paragraph: a figure with the text as its caption. Id and classes of the image are
/// those of the figure.
/// </summary>
internal sealed class StandaloneImages : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Html());

    /// <summary>Puts a figure in place of the paragraph of an image with the attribute list, if nothing else is in it.</summary>
    public static void Place(AttributeList list, LinkInline image)
    {
        if (!image.IsImage || !list.Names.Contains("standalone") || image.NextSibling is not null || image.PreviousSibling is not null)
            return;
        if (image.Parent is not { ParentBlock: ParagraphBlock { Parent: { } parent } paragraph } inlines)
            return;
        var figure = new StandaloneImageBlock { Span = paragraph.Span, Line = paragraph.Line };
        if (paragraph.TryGetAttributes() is { } attributes)
            figure.SetAttributes(attributes);
        if (image.TryGetAttributes() is { } own)
        {
            figure.GetAttributes().Id ??= own.Id;
            foreach (var name in own.Classes ?? [])
                figure.GetAttributes().AddClass(name);
            (own.Id, own.Classes) = (null, null);
        }

        parent[parent.IndexOf(paragraph)] = figure;
        paragraph.Inline = null;
        figure.Inline = inlines;
    }

    private sealed class Html : HtmlObjectRenderer<StandaloneImageBlock>
    {
        protected override void Write(HtmlRenderer renderer, StandaloneImageBlock figure)
        {
            renderer.EnsureLine();
            renderer.Write("<figure").WriteAttributes(figure).WriteLine(">");
            renderer.WriteLeafInline(figure);
            renderer.EnsureLine();
            renderer.Write("<figcaption>");
            if (figure.Inline?.FirstChild is LinkInline image)
                renderer.WriteChildren(image);
            renderer.WriteLine("</figcaption>").WriteLine("</figure>");
        }
    }
}
