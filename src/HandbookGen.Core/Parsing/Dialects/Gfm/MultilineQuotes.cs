using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>GitLab's quotes between two <c>>>></c> lines. A longer fence can contain shorter ones; the closing one is optional.</summary>
internal sealed class MultilineQuotes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<QuoteBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class MultilineQuoteBlock(BlockParser parser, int signs) : QuoteBlock(parser)
    {
        public int Signs { get; } = signs;
    }

    private sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = ['>'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var signs = CountSigns(processor);
            if (processor.IsCodeIndent || signs < 3)
                return BlockState.None;
            processor.NewBlocks.Push(
                new MultilineQuoteBlock(this, signs)
                {
                    Column = processor.Column,
                    QuoteChar = '>',
                    Span = new SourceSpan(processor.Start, processor.Line.End),
                }
            );
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            block.UpdateSpanEnd(processor.Line.End);
            if (processor.IsCodeIndent || CountSigns(processor) < ((MultilineQuoteBlock)block).Signs)
                return BlockState.Continue;
            processor.Close(block);
            return BlockState.BreakDiscard;
        }

        // 0 if the line contains anything else.
        private static int CountSigns(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan().TrimEnd();
            return line.ContainsAnyExcept('>') ? 0 : line.Length;
        }
    }
}
