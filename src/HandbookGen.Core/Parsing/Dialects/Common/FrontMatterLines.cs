using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Skips the front matter inside the Markdown parser. The parser gets the whole file, so every offset counts from its start.
/// </summary>
internal sealed class FrontMatterLines : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Nothing());

    private sealed class FrontMatterBlock(BlockParser parser) : LeafBlock(parser);

    private sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = ['-'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var file = MarkdownFile.Of(processor);
            if (processor.Start != file.FrontMatterStart || file.FrontMatterStart == file.BodyStart)
                return BlockState.None;
            processor.NewBlocks.Push(new FrontMatterBlock(this) { ProcessInlines = false });
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            processor.CurrentLineStartPosition < MarkdownFile.Of(processor).BodyStart ? BlockState.ContinueDiscard : BlockState.None;
    }

    private sealed class Nothing : Markdig.Renderers.Html.HtmlObjectRenderer<FrontMatterBlock>
    {
        protected override void Write(HtmlRenderer renderer, FrontMatterBlock obj) { }
    }
}
