using HandbookGen.Parsing.Shortcodes;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Thrown where a page nests too deep. Nothing else stops Markdig in the middle of a page; without it, a line of <c>&gt;</c> would become a
/// million quotes.
/// </summary>
/// <param name="offset">The place in the file.</param>
internal sealed class NestedTooDeepException(int offset) : Exception
{
    public int Offset { get; } = offset;
}

/// <summary>Stops where quotes, lists and the like nest too deep; opens no block itself.</summary>
internal sealed class NestingGuard : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : BlockParser
    {
        // What can open a container, in any dialect.
        public Parser() => OpeningCharacters = [.. ">-*+0123456789<[:", ShortcodeMask.First];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var depth = 0;
            for (var container = processor.CurrentContainer; container is not null; container = container.Parent)
                depth += container.IsOpen ? 1 : 0;
            return depth > Nesting.Deepest ? throw new NestedTooDeepException(processor.Start) : BlockState.None;
        }
    }
}
