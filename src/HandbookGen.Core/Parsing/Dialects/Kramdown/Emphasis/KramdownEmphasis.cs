using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's emphasis: <c>*</c> and <c>_</c> open it before anything but whitespace and close it after anything but whitespace,
/// punctuation or not: <c>**Note:**text</c> is strong. A <c>_</c> behind a letter opens nothing, and before a letter or digit it closes
/// nothing. Which signs pair is in <see cref="EmphasisText"/>. <c>~~</c> strikes out what is up to the next <c>~~</c> that stands behind
/// text.
/// </summary>
internal sealed class KramdownEmphasis : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<EmphasisInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Where the text that is being struck out ends.</summary>
    private sealed class OpenStrike
    {
        private string text = "";
        private int close = -1;

        public DelimiterType TypeAt(StringSlice slice, FailedSearches failed)
        {
            if (!IsStrike(slice.Text, slice.Start, slice.End + 1))
                return DelimiterType.Undefined;
            if (ReferenceEquals(text, slice.Text) && slice.Start <= close)
                return slice.Start == close ? DelimiterType.Close : DelimiterType.Undefined;
            (text, close) = (slice.Text, Close(slice, failed));
            return close < 0 ? DelimiterType.Undefined : DelimiterType.Open;
        }

        private static int Close(StringSlice slice, FailedSearches failed)
        {
            var (text, start, end) = (slice.Text, slice.Start + 2, slice.End + 1);
            if (start >= end || text[start] == '~' || char.IsWhiteSpace(text[start]) || failed.Contain("~~", text, start, end))
                return -1;
            for (var at = start + 1; at + 1 < end; at++)
            {
                if (IsStrike(text, at, end) && text[at - 1] != '~' && !char.IsWhiteSpace(text[at - 1]))
                    return at;
            }

            failed.Add("~~", text, start, end);
            return -1;
        }

        private static bool IsStrike(string text, int at, int end) => at + 1 < end && text[at] == '~' && text[at + 1] == '~';
    }

    private sealed class Parser : InlineParser, IPostInlineProcessor
    {
        private readonly EmphasisInlineParser signs = new();

        public Parser() => OpeningCharacters = ['*', '_', '~'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.CurrentChar == '~')
                return Strike(processor, ref slice);
            var end = slice.Start + 1;
            while (end <= slice.End && slice.Text[end] == slice.CurrentChar)
                end++;
            // `snake_case` has no signs.
            if (end == slice.Start + 1 && slice.CurrentChar == '_' && IsInWord(slice.Text, slice.Start))
                return false;
            Add(processor, ref slice, end - slice.Start, DelimiterType.Open | DelimiterType.Close);
            return true;
        }

        public bool PostProcess(InlineProcessor processor, Inline? root, Inline? lastChild, int processorIndex, bool isFinalProcessing)
        {
            if (isFinalProcessing && root == processor.Root && root is ContainerInline container)
                EmphasisTree.Form(container);
            return true;
        }

        private bool Strike(InlineProcessor processor, ref StringSlice slice)
        {
            var open = DocumentData.Of<OpenStrike>(processor.Document);
            var type = open.TypeAt(slice, DocumentData.Of<FailedSearches>(processor.Document));
            if (type == DelimiterType.Undefined)
                return false;
            Add(processor, ref slice, 2, type);
            return true;
        }

        private void Add(InlineProcessor processor, ref StringSlice slice, int count, DelimiterType type)
        {
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            // Nothing is added to a closed element, so what follows becomes its sibling.
            processor.Inline = new EmphasisDelimiterInline(signs, new EmphasisDescriptor(slice.CurrentChar, 1, 2, true))
            {
                Content = new StringSlice(slice.Text, slice.Start, slice.Start + count - 1),
                DelimiterCount = count,
                Type = type,
                Span = new SourceSpan(start, start + count - 1),
                Line = line,
                Column = column,
                IsClosed = true,
            };
            slice.Start += count;
        }

        private static bool IsInWord(string text, int at) =>
            at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
    }
}
