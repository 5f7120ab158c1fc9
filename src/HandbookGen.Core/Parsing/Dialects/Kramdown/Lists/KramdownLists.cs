using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's lists, after <see href="https://kramdown.gettalong.org/syntax.html#lists"/>. Different bullets make the same list; a line
/// directly below an item belongs to it, whatever its indentation, so lists of the other type, quotes, code and headings nest; after a
/// blank line only lines indented like the item's text belong to it. Each item separately is tight or loose.
/// </summary>
internal sealed class KramdownLists : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<ListBlockParser>(new KramdownListParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.ReplaceOrAdd<ListRenderer>(new KramdownListHtml());
    }
}
