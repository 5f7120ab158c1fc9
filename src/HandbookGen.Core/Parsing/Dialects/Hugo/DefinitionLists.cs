using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A term and, on the next lines, <c>: its definition</c>. A <c>~</c> starts a GitLab label, never a definition.</summary>
internal sealed class DefinitionLists : IMarkdownExtension
{
    private readonly DefinitionListExtension definitionLists = new();

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        definitionLists.Setup(pipeline);
        pipeline.BlockParsers.Find<DefinitionListParser>()!.OpeningCharacters = [':'];
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => definitionLists.Setup(pipeline, renderer);
}
