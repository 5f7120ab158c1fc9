using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>A definition of an abbreviation, which an attribute list above or below it may belong to.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="processor">At its first character.</param>
/// <param name="label">The abbreviation.</param>
internal sealed class AbbreviationBlock(BlockParser parser, BlockProcessor processor, string label) : InvisibleBlock(parser, processor)
{
    public string Label { get; } = label;
}

/// <summary>
/// kramdown's <c>*[HTML]: Hyper Text Markup Language</c>, after <see href="https://kramdown.gettalong.org/syntax.html#abbreviations"/>; an
/// attribute list below it applies to every place with the abbreviation.
/// </summary>
internal sealed class KramdownAbbreviations : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Replace<AbbreviationParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Gives abbreviations the attributes of their definitions. Runs after the text is parsed.</summary>
    public static void Attach(MarkdownDocument document)
    {
        var typed = DocumentData
            .Of<List<AbbreviationBlock>>(document)
            .Where(block => block.TryGetAttributes() is not null)
            .GroupBy(block => block.Label, StringComparer.Ordinal)
            .ToDictionary(blocks => blocks.Key, blocks => blocks.Last().GetAttributes(), StringComparer.Ordinal);
        if (typed.Count == 0)
            return;
        foreach (var inline in document.Descendants<AbbreviationInline>())
        {
            if (typed.TryGetValue(inline.Abbreviation.Label ?? "", out var attributes))
                attributes.CopyTo(inline.GetAttributes(), mergeIdAndProperties: true, shared: false);
        }
    }

    private sealed class Parser : AbbreviationParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan();
            var end = line.IndexOf(']');
            var label = end > 2 ? line[2..end].ToString() : "";
            // Only the start of the line is kept: Markdig's parser leaves the line behind it.
            var block = new AbbreviationBlock(this, processor, label);
            var state = base.TryOpen(processor);
            if (state != BlockState.BreakDiscard)
                return state;
            DocumentData.Of<List<AbbreviationBlock>>(processor.Document).Add(block);
            return block.Open(processor);
        }
    }
}
