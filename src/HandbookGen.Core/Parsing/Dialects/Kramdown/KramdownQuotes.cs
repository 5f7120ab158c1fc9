using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// In kramdown, every line directly below a quote belongs to it: a heading, a list or a fence as well. Only a blank line, an attribute
/// list, block HTML or a <c>^</c> ends it.
/// </summary>
internal sealed class KramdownQuotes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<QuoteBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : QuoteBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            if (processor.IsBlankLine || (!processor.IsCodeIndent && processor.CurrentChar == '>'))
                return base.TryContinue(processor, block);
            if (!processor.IsCodeIndent && KramdownListLines.EndsItem(processor.Line.AsSpan()))
            {
                // Closing keeps a tag that is text from continuing the quote's paragraph.
                if (processor.CurrentChar == '<')
                    processor.Close(block);
                return BlockState.None;
            }

            processor.GoToColumn(processor.ColumnBeforeIndent);
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }
    }
}
