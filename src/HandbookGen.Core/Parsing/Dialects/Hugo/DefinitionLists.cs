using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A term and, on the next lines, <c>: its definition</c>. A <c>~</c> starts a GitLab label, never a definition.</summary>
internal sealed class DefinitionLists : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new TermParser(isKramdown: false));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new TermHtml(isKramdown: false));
}
