using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Where a heading of a kramdown page stands; each place has a way of its own to make ids.</summary>
internal enum HeadingPlace
{
    /// <summary>In the text of the page.</summary>
    Page,

    /// <summary>Inside an HTML element or a footnote.</summary>
    Html,

    /// <summary>Where kramdown would show the source, and know of no heading.</summary>
    ShownSource,
}

/// <summary>kramdown's headings begin in the first column and have text; anything else is a paragraph.</summary>
internal sealed class KramdownHeadings : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<HeadingBlockParser>(new Parser());
        pipeline.BlockParsers.Find<ParagraphBlockParser>()!.Closed += (processor, block) =>
        {
            if (block is HeadingBlock { Parent: { } container } heading)
                Place(processor, heading, container);
        };
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Place(BlockProcessor processor, HeadingBlock heading, ContainerBlock container)
    {
        var state = PageParseState.Of(processor);
        if (state.Html.InnermostAt(container) is not null)
            state.HeadingPlaces[heading] = HeadingPlace.Html;
        else if (state.Html.IsShownSource(container, heading.Span.Start))
            state.HeadingPlaces[heading] = HeadingPlace.ShownSource;
    }

    private sealed class Parser : HeadingBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.Indent > 0)
                return BlockState.None;
            var text = processor.Line.AsSpan().TrimStart('#').Trim();
            var result = text.IsEmpty ? BlockState.None : base.TryOpen(processor);
            if (result != BlockState.None && processor.NewBlocks.TryPeek(out var block))
                Place(processor, (HeadingBlock)block, KramdownHtml.OpenContainer(processor));
            return result;
        }
    }
}
