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
    public void Setup(MarkdownPipelineBuilder pipeline) => Replace(pipeline, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Replaces the parser of emphasis with one for the same signs.</summary>
    public static void Replace(MarkdownPipelineBuilder pipeline, Parser parser)
    {
        parser.EmphasisDescriptors.Clear();
        parser.EmphasisDescriptors.AddRange(pipeline.InlineParsers.Find<EmphasisInlineParser>()!.EmphasisDescriptors);
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(parser);
    }

    internal class Parser : EmphasisInlineParser, IPostInlineProcessor
    {
        /// <summary>Whether <c>***text***</c> is emphasis in strong text, and not the reverse.</summary>
        protected virtual bool IsStrongOutside => false;

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
                EmphasisPairs.Form(container, IsStrongOutside);
            return true;
        }
    }
}
