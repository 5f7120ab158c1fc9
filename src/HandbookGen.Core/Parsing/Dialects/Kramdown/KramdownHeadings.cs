using System.Globalization;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The place of a heading on a kramdown page; each place derives ids differently.</summary>
internal enum HeadingPlace
{
    /// <summary>In the body of the page.</summary>
    Page,

    /// <summary>Inside an HTML element or a footnote.</summary>
    Html,

    /// <summary>Where kramdown would show the source and see no heading.</summary>
    ShownSource,
}

/// <summary>
/// kramdown's headings start in the first column and have text. A setext heading, underlined with <c>=</c> or <c>-</c>, has a single line
/// of text and is at the start of its container, below a blank line or below a <c>^</c>. Anything else is a paragraph.
/// </summary>
internal sealed class KramdownHeadings : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<HeadingBlockParser>(new AtxParser());
        var paragraphs = new ParagraphParser();
        paragraphs.Closed += (processor, block) =>
        {
            if (block is HeadingBlock { Parent: { } container } heading)
                Place(processor, heading, container);
        };
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(paragraphs);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The place of a heading; known once its block is parsed.</summary>
    public static HeadingPlace PlaceOf(HeadingBlock heading) =>
        heading.GetData(typeof(HeadingPlace)) is HeadingPlace place ? place : HeadingPlace.Page;

    public static void SetPlace(HeadingBlock heading, HeadingPlace place) => heading.SetData(typeof(HeadingPlace), place);

    /// <summary>
    /// Moves all headings by the levels of the option <c>header_offset</c>; the ends are 1 and 6. Runs after the table of contents has
    /// chosen its headings.
    /// </summary>
    public static void MoveLevels(IEnumerable<HeadingBlock> headings, KramdownOptions options)
    {
        if (!int.TryParse(options.Last("header_offset"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset))
            return;
        foreach (var heading in headings)
            heading.Level = Math.Clamp(heading.Level + Math.Clamp(offset, -6, 6), 1, 6);
    }

    /// <summary>Whether the line above is the text of a setext heading, if this one underlines it.</summary>
    public static bool CanEndHere(BlockProcessor processor) =>
        processor.CurrentBlock is ParagraphBlock { Parent: not KramdownListItem and { IsOpen: true } } paragraph
        && processor.CurrentChar == '-'
        && CanBeHeading(processor, paragraph);

    private static bool CanBeHeading(BlockProcessor processor, ParagraphBlock block)
    {
        if (processor.Indent > 0 || block.Lines.Count != 1 || block.Parent is not { } parent)
            return false;
        return BlockBoundary.IsAfter(processor, block, parent.Count > 1 ? parent[^2] : null);
    }

    private static void Place(BlockProcessor processor, HeadingBlock heading, ContainerBlock container)
    {
        var html = DocumentData.Of<KramdownHtmlState>(processor.Document);
        if (html.InnermostAt(container) is not null)
            SetPlace(heading, HeadingPlace.Html);
        else if (html.IsShownSource(container, heading.Span.Start))
            SetPlace(heading, HeadingPlace.ShownSource);
    }

    private sealed class AtxParser : HeadingBlockParser
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

    private sealed class ParagraphParser : DefinitionLines.Parser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            if (processor.IsBlankLine || !IsUnderline(processor.Line.AsSpan()) || CanBeHeading(processor, (ParagraphBlock)block))
                return base.TryContinue(processor, block);
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        // Definitions are blocks of their own; what looks like one here is text.
        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock { Lines.Count: > 0 and var count } paragraph)
                return base.Close(processor, block);
            for (var i = 0; i < count; i++)
                paragraph.Lines.Lines[i].Slice.TrimStart();
            paragraph.Lines.Lines[count - 1].Slice.TrimEnd();
            return true;
        }

        private static bool IsUnderline(ReadOnlySpan<char> line)
        {
            line = line.Trim();
            return line.Trim('-').IsEmpty || line.Trim('=').IsEmpty;
        }
    }
}
