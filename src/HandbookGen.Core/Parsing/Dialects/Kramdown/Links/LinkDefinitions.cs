using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The definition of a label.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="processor">At its first character.</param>
/// <param name="definition">The definition, for the position of its URL.</param>
internal sealed class LinkDefinitionBlock(BlockParser parser, BlockProcessor processor, LinkReferenceDefinition definition)
    : InvisibleBlock(parser, processor)
{
    public LinkReferenceDefinition Definition { get; } = definition;

    public string Url => Definition.Url!;

    public string? Title => Definition.Title;

    /// <summary>The links that use it and get its attributes.</summary>
    public List<LinkInline> Links { get; } = [];
}

/// <summary>
/// kramdown's <c>[label]: url "title"</c>. The URL may contain spaces, the title may be on the next line; for duplicate labels the
/// last wins.
/// </summary>
internal sealed class LinkDefinitions : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Gives the links of a page the attributes of their definitions.</summary>
    public static void Attach(MarkdownDocument document)
    {
        foreach (var definition in In(document).Values)
        {
            if (definition.TryGetAttributes() is not { } attributes)
                continue;
            foreach (var link in definition.Links)
                attributes.CopyTo(link.GetAttributes(), mergeIdAndProperties: true, shared: false);
        }
    }

    /// <summary>By label, in lower case; for duplicate labels, the last.</summary>
    public static Dictionary<string, LinkDefinitionBlock> In(MarkdownDocument document) =>
        DocumentData.Of<Dictionary<string, LinkDefinitionBlock>>(document);

    private sealed class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan();
            var labelEnd = line.IndexOf(']');
            if (KramdownFootnotes.BeginsDefinition(line))
                return BlockState.None;
            if (processor.IsCodeIndent || labelEnd < 2 || labelEnd + 1 >= line.Length || line[labelEnd + 1] != ':')
                return BlockState.None;
            if (TextPipes.MakeTable(processor) || ReadAddress(line, labelEnd + 2) is not var (url, title))
                return BlockState.None;
            var start = processor.Line.Start;
            var definition = new LinkReferenceDefinition
            {
                Label = line[1..labelEnd].ToString(),
                Url = line[url].ToString(),
                Title = title is { } range ? line[range].ToString() : null,
                UrlSpan = new SourceSpan(start + url.Start.Value, start + url.End.Value - 1),
            };
            var block = new LinkDefinitionBlock(this, processor, definition);
            In(processor.Document)[KramdownLinks.Label(definition.Label)] = block;
            return block.Open(processor, title is null ? BlockState.ContinueDiscard : BlockState.BreakDiscard);
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var line = processor.Line.AsSpan().Trim();
            if (line.Length < 3 || line[0] is not ('"' or '\'') || line[^1] != line[0])
                return BlockState.None;
            ((LinkDefinitionBlock)block).Definition.Title = line[1..^1].ToString();
            return BlockState.BreakDiscard;
        }

        private static (Range Url, Range? Title)? ReadAddress(ReadOnlySpan<char> line, int at)
        {
            var end = line.TrimEnd().Length;
            while (at < end && line[at] is ' ' or '\t')
                at++;
            if (at >= end)
                return null;
            var close = line[at] == '<' ? line[at..].IndexOf('>') : -1;
            if (close > 0)
            {
                var rest = at + close + 1;
                if (rest == end)
                    return ((at + 1)..(at + close), null);
                if (TitleAt(line, rest, end) is { } title)
                    return ((at + 1)..(at + close), title);
            }

            for (var i = at; i + 1 < end; i++)
            {
                if (line[i] is ' ' or '\t' && line[i + 1] is '"' or '\'')
                    return TitleAt(line, i, end) is { } title ? (at..(at + line[at..i].TrimEnd().Length), title) : null;
            }

            return (at..end, null);
        }

        private static Range? TitleAt(ReadOnlySpan<char> line, int at, int end)
        {
            var start = at;
            while (start < end && line[start] is ' ' or '\t')
                start++;
            return start > at && end - start >= 3 && line[start] is '"' or '\'' && line[end - 1] == line[start]
                ? (start + 1)..(end - 1)
                : null;
        }
    }
}
