using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// CommonMark's <c>[label]: url "title"</c> at the start of a paragraph, in linear time: Markdig moves all lines of the paragraph after
/// each definition. A definition is read from the next few lines, and from more of them only if it may go on there.
/// </summary>
internal sealed class DefinitionLines : IMarkdownExtension
{
    // Real definitions have one line, or the title on a second one.
    private const int FewLines = 4;

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<ParagraphBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static void TakeFrom(ParagraphBlock paragraph, BlockProcessor processor)
    {
        ref var lines = ref paragraph.Lines;
        var first = 0;
        while (first < lines.Count && StartsWithBracket(lines.Lines[first].Slice) && Read(lines, first, processor) is > 0 and var read)
            first += read;
        if (first == 0)
            return;
        var rest = new StringLineGroup(Math.Max(1, lines.Count - first));
        for (var i = first; i < lines.Count; i++)
            rest.Add(ref lines.Lines[i]);
        lines = rest;
    }

    private static bool StartsWithBracket(StringSlice line) => line.AsSpan().TrimStart().StartsWith("[");

    // Returns the number of lines of the definition; 0 if there is none.
    private static int Read(StringLineGroup lines, int first, BlockProcessor processor)
    {
        for (var length = FewLines; ; length *= FewLines)
        {
            var count = Math.Min(length, lines.Count - first);
            // With room for another line, the iterator leaves the last one when it has read it.
            var iterator = Some(lines, first, count).ToCharIterator();
            var isRead = LinkReferenceDefinition.TryParse(ref iterator, out var definition);
            var read = iterator.IsEmpty ? count : Math.Min(count, iterator.SliceIndex);
            if (count < lines.Count - first && (!isRead || read == count))
                continue;
            if (!isRead || definition is null)
                return count > 1 && UnclosedTitle(lines, first) is > 0 and var without
                    ? Read(Some(lines, first, without), 0, processor)
                    : 0;
            Place(definition, lines.Lines[first]);
            // The first one of a label counts. Markdig's own method looks through all definitions each time.
            processor.Document.GetLinkReferenceDefinitions(true).Links.TryAdd(definition.Label!, definition);
            processor.Document.GetLinkReferenceDefinitions(true).Links.TryAdd(FlatLinks.Folded(definition.Label!), definition);
            return read;
        }
    }

    // A quote that begins the line below the URL and is never closed is text. Returns the number of lines above it.
    private static int UnclosedTitle(StringLineGroup lines, int first)
    {
        for (var i = first + 1; i < Math.Min(first + FewLines, lines.Count); i++)
        {
            if (lines.Lines[i].Slice.AsSpan().TrimStart() is ['"' or '\'' or '(', ..])
                return i - first;
        }

        return 0;
    }

    private static StringLineGroup Some(StringLineGroup lines, int first, int count)
    {
        var some = new StringLineGroup(count + 1);
        for (var i = first; i < first + count; i++)
            some.Add(ref lines.Lines[i]);
        return some;
    }

    private static void Place(LinkReferenceDefinition definition, StringLine line)
    {
        definition.Line = line.Line;
        definition.Span = definition.Span.MoveForward(line.Slice.Start);
        definition.LabelSpan = definition.LabelSpan.MoveForward(line.Slice.Start);
        definition.UrlSpan = definition.UrlSpan.MoveForward(line.Slice.Start);
        definition.TitleSpan = definition.TitleSpan.MoveForward(line.Slice.Start);
    }

    internal class Parser : ParagraphBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock { Lines.Count: > 0 } paragraph || !MayBeUnderline(processor))
                return base.TryContinue(processor, block);
            TakeFrom(paragraph, processor);
            if (paragraph.Lines.Count > 0)
            {
                var putBack = LastBlock.SetApart(block);
                var state = base.TryContinue(processor, block);
                putBack();
                return state;
            }

            // There is no text left to underline, so the line is text itself.
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock { Lines.Count: > 0 } paragraph)
                return base.Close(processor, block);
            TakeFrom(paragraph, processor);
            // A paragraph without text is removed.
            if (paragraph.Lines.Count == 0)
                LastBlock.SetApart(block);
            return base.Close(processor, block);
        }

        private static bool MayBeUnderline(BlockProcessor processor)
        {
            if (processor.IsCodeIndent || processor.CurrentChar is not ('=' or '-'))
                return false;
            return processor.Line.AsSpan().TrimEnd(" \t").Trim(processor.CurrentChar).IsEmpty;
        }
    }
}
