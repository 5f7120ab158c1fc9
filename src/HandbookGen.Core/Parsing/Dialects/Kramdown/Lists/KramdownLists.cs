using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's lists, after <see href="https://kramdown.gettalong.org/syntax.html#lists"/>. A list is of one type, whatever its bullets; a line directly
/// below an item belongs to it however little it is indented, so that lists of the other type, quotes, code and headings nest; below a blank line
/// only the indentation of the item's text counts. Each item has paragraphs or plain text of its own.
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
