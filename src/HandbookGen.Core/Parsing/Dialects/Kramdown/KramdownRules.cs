using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// In kramdown, a line of <c>***</c>, <c>---</c> or <c>___</c> directly below text belongs to the text. Only <c>* * *</c> and <c>- - -</c>
/// end the paragraph, as a list item would.
/// </summary>
internal sealed class KramdownRules : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<ThematicBreakParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : ThematicBreakParser
    {
        public override bool CanInterrupt(BlockProcessor processor, Block block) =>
            block is not ParagraphBlock || (processor.CurrentChar is '*' or '-' && processor.PeekChar(1) is ' ' or '\t');
    }
}
