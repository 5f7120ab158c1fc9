using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>kramdown's <c>^</c> alone on a line ends the block above it.</summary>
internal sealed class EndOfBlockMarker : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(1, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    internal sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = ['^'];

        public override BlockState TryOpen(BlockProcessor processor) =>
            processor.Indent == 0 && processor.Line.AsSpan()[1..].IsWhiteSpace()
                ? new EndOfBlock(this, processor).Open(processor)
                : BlockState.None;
    }
}
