using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's emphasis: <c>*</c> and <c>_</c> open it before anything but whitespace and close it after anything but whitespace,
/// punctuation or not: <c>**Note:**text</c> is strong. A <c>_</c> next to a letter is part of the word.
/// </summary>
internal sealed class KramdownEmphasis : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => FlatEmphasis.Replace(pipeline, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : FlatEmphasis.Parser
    {
        protected override bool IsStrongOutside => true;

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var start = slice.Start;
            var sign = slice.CurrentChar;
            var before = slice.PeekCharExtra(-1);
            if (!base.Match(processor, ref slice))
                return false;
            if (processor.Inline is EmphasisDelimiterInline delimiter)
            {
                var type =
                    sign == '~'
                        ? Strike(before, slice.CurrentChar)
                        : Emphasis(sign, before, BeforeLetter(slice.Text, start), slice.CurrentChar);
                delimiter.Type = type;
            }

            return true;
        }

        private static DelimiterType Emphasis(char sign, char before, bool isBehindLetter, char after)
        {
            var canOpen = !IsBlank(after) && !(sign == '_' && isBehindLetter);
            var canClose = !IsBlank(before) && !(sign == '_' && char.IsLetterOrDigit(after));
            return TypeOf(canOpen, canClose);
        }

        private static DelimiterType Strike(char before, char after) => TypeOf(!IsBlank(after), !IsBlank(before));

        private static DelimiterType TypeOf(bool canOpen, bool canClose) =>
            (canOpen ? DelimiterType.Open : 0) | (canClose ? DelimiterType.Close : 0);

        // `snake_case`, and `well-_known`, following kramdown.
        private static bool BeforeLetter(string text, int start) =>
            start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '-' && start > 1 && char.IsLetter(text[start - 2])));

        private static bool IsBlank(char c) => c == '\0' || char.IsWhiteSpace(c);
    }
}
