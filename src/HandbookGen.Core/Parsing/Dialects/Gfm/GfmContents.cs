using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>GitLab's <c>[[_TOC_]]</c> or <c>[TOC]</c> alone on a line: the table of contents. Only the first one counts.</summary>
internal sealed class GfmContents : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(1, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => TableOfContents.AddRenderer(renderer);

    /// <summary>Inserts the table of contents. Runs after headings have their ids.</summary>
    public static void Place(MarkdownDocument document, IEnumerable<HeadingBlock> headings)
    {
        if (document.GetData(typeof(MarkerBlock)) is not MarkerBlock { Parent: { } parent } marker)
            return;
        var listed = headings.Where(heading => heading.GetAttributes().Id is not null);
        parent[parent.IndexOf(marker)] = new TableOfContentsList(false, [.. listed], hasEntryIds: false) { Span = marker.Span };
    }

    private sealed class MarkerBlock(BlockParser parser) : LeafBlock(parser);

    private sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (
                processor.IsCodeIndent
                || processor.Document.ContainsData(typeof(MarkerBlock))
                || processor.Line.AsSpan().TrimEnd() is not ("[[_TOC_]]" or "[TOC]")
            )
                return BlockState.None;
            var marker = new MarkerBlock(this) { ProcessInlines = false, Span = new SourceSpan(processor.Start, processor.Line.End) };
            processor.Document.SetData(typeof(MarkerBlock), marker);
            processor.NewBlocks.Push(marker);
            return BlockState.BreakDiscard;
        }
    }
}
