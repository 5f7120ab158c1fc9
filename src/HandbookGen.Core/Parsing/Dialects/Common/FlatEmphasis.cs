using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Emphasis in linear time. Markdig nests everything after a delimiter inside it until the text ends, so that a page of <c>*a* </c> would
/// take quadratic time and be too deep; here delimiters are siblings of the text around them.
/// </summary>
internal sealed class FlatEmphasis : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var parser = new Parser();
        parser.EmphasisDescriptors.Clear();
        parser.EmphasisDescriptors.AddRange(pipeline.InlineParsers.Find<EmphasisInlineParser>()!.EmphasisDescriptors);
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(parser);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : EmphasisInlineParser, IPostInlineProcessor
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (IsLongRunOfTildes(slice) || !base.Match(processor, ref slice))
                return false;
            // Nothing is added to a closed element, so what follows becomes its sibling.
            if (processor.Inline is EmphasisDelimiterInline delimiter)
                delimiter.IsClosed = true;
            return true;
        }

        // Three tildes strike nothing out. One behind a backslash counts, too.
        private static bool IsLongRunOfTildes(StringSlice slice) =>
            slice.CurrentChar == '~' && (slice.PeekCharExtra(-1) == '~' || (slice.PeekChar() == '~' && slice.PeekChar(2) == '~'));

        bool IPostInlineProcessor.PostProcess(
            InlineProcessor state,
            Inline? root,
            Inline? lastChild,
            int postInlineProcessorIndex,
            bool isFinalProcessing
        )
        {
            if (root is ContainerInline container)
                EmphasisPairs.Form(container);
            return true;
        }
    }
}
