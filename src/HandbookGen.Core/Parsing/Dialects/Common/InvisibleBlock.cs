using Markdig.Parsers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A line that instructs the parser and renders nothing: it separates blocks and is then removed from the page.</summary>
internal class InvisibleBlock : LeafBlock
{
    public InvisibleBlock(BlockParser parser, BlockProcessor processor)
        : base(parser)
    {
        ProcessInlines = false;
        Span = new SourceSpan(processor.Start, processor.Line.End);
    }

    /// <summary>Adds the block to the page that is being parsed.</summary>
    public BlockState Open(BlockProcessor processor, BlockState state = BlockState.BreakDiscard)
    {
        InvisibleBlocks.Add(this, processor);
        processor.NewBlocks.Push(this);
        return state;
    }
}

/// <summary>A definition or an instruction; an attribute list below it applies to the next block.</summary>
internal sealed class EndOfBlock(BlockParser parser, BlockProcessor processor) : InvisibleBlock(parser, processor);
