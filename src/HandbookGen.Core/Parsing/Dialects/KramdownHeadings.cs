using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>kramdown's headings begin in the first column and have text; anything else is a paragraph.</summary>
internal sealed class KramdownHeadings : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<HeadingBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : HeadingBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.Indent > 0)
                return BlockState.None;
            var text = processor.Line.AsSpan().TrimStart('#').Trim();
            return text.IsEmpty ? BlockState.None : base.TryOpen(processor);
        }
    }
}
