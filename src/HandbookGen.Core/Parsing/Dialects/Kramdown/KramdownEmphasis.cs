using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's emphasis: <c>*</c> and <c>_</c> open it before anything but whitespace and close it after anything but whitespace,
/// punctuation or not: <c>**Note:**text</c> is strong. A <c>_</c> next to a letter is part of the word. <c>~~</c> strikes out what is up to
/// the next <c>~~</c> that stands behind text.
/// </summary>
internal sealed class KramdownEmphasis : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => FlatEmphasis.Replace(pipeline, new Parser());

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

    private sealed class Parser : FlatEmphasis.Parser
    {
        protected override bool IsStrongOutside => true;

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var start = slice.Start;
            var sign = slice.CurrentChar;
            if (sign == '~')
                return Strike(processor, ref slice);
            var before = slice.PeekCharExtra(-1);
            if (!base.Match(processor, ref slice))
                return false;
            if (processor.Inline is EmphasisDelimiterInline delimiter)
                delimiter.Type = Emphasis(sign, before, BeforeLetter(slice.Text, start), slice.CurrentChar);
            return true;
        }

        private bool Strike(InlineProcessor processor, ref StringSlice slice)
        {
            var open = DocumentData.Of<OpenStrike>(processor.Document);
            var type = open.TypeAt(slice, DocumentData.Of<FailedSearches>(processor.Document));
            if (type == DelimiterType.Undefined)
                return false;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            var descriptor = EmphasisDescriptors.First(each => each.Character == '~');
            processor.Inline = new EmphasisDelimiterInline(this, descriptor)
            {
                Content = new StringSlice(slice.Text, slice.Start, slice.Start + 1),
                DelimiterCount = 2,
                Type = type,
                Span = new SourceSpan(start, start + 1),
                Line = line,
                Column = column,
                IsClosed = true,
            };
            slice.Start += 2;
            return true;
        }

        private static DelimiterType Emphasis(char sign, char before, bool isBehindLetter, char after)
        {
            var canOpen = !IsBlank(after) && !(sign == '_' && isBehindLetter);
            var canClose = !IsBlank(before) && !(sign == '_' && char.IsLetterOrDigit(after));
            return (canOpen ? DelimiterType.Open : 0) | (canClose ? DelimiterType.Close : 0);
        }

        // `snake_case`, and `well-_known`, following kramdown.
        private static bool BeforeLetter(string text, int start) =>
            start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '-' && start > 1 && char.IsLetter(text[start - 2])));

        private static bool IsBlank(char c) => c == '\0' || char.IsWhiteSpace(c);
    }
}
