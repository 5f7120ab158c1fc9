using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's definition lists, after <see href="https://kramdown.gettalong.org/syntax.html#definition-lists"/>: each line of a paragraph
/// is a term if <c>: its definition</c> follows, with at most one blank line between.
/// </summary>
internal sealed class KramdownDefinitions : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new TermParser(isKramdown: true));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new TermHtml(isKramdown: true));
}
