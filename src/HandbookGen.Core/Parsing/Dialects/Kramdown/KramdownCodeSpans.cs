using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's code in text, after <see href="https://kramdown.gettalong.org/syntax.html#code-spans"/>: the same number of backticks ends
/// it, even as part of more of them, and a single backtick between spaces is text.
/// </summary>
internal sealed class KramdownCodeSpans : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<CodeInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>The number of backticks at an offset.</summary>
    /// <param name="end">One past the last character of the text.</param>
    public static int RunAt(string text, int at, int end)
    {
        var run = text.AsSpan(at, end - at).IndexOfAnyExcept('`');
        return run < 0 ? end - at : run;
    }

    /// <summary>The offset of the backticks that end the code; -1 if those at <paramref name="at"/> are text.</summary>
    /// <param name="run">The number of backticks at <paramref name="at"/>.</param>
    /// <param name="end">One past the last character of the text.</param>
    public static int CloseOf(string text, int at, int run, int end, FailedSearches failed)
    {
        var content = at + run;
        if (run == 1 && content < end && char.IsWhiteSpace(text[content]) && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            return -1;
        var ticks = new string('`', run);
        if (failed.Contain(ticks, text, content, end))
            return -1;
        var close = text.IndexOf(ticks, content, end - content, StringComparison.Ordinal);
        if (close < 0)
            failed.Add(ticks, text, content, end);
        return close;
    }

    private sealed class Parser : InlineParser
    {
        // Searches for longer runs are few; each is remembered by its length.
        private const int LongestRun = 100;

        public Parser() => OpeningCharacters = ['`'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var (text, at, end) = (slice.Text, slice.Start, slice.End + 1);
            var run = RunAt(text, at, end);
            var failed = DocumentData.Of<FailedSearches>(processor.Document);
            var close = run > LongestRun ? -1 : CloseOf(text, at, run, end, failed);
            var position = processor.GetSourcePosition(at);
            if (close < 0)
            {
                processor.Inline = new LiteralInline
                {
                    Content = new StringSlice(text, at, at + run - 1),
                    Span = new SourceSpan(position, position + run - 1),
                };
                slice.Start += run;
                return true;
            }

            processor.Inline = new CodeInline(ContentOf(text[(at + run)..close], run))
            {
                Delimiter = '`',
                DelimiterCount = run,
                Span = new SourceSpan(position, processor.GetSourcePosition(close + run - 1)),
            };
            slice.Start = close + run;
            return true;
        }

        private static string ContentOf(string code, int run)
        {
            if (run > 1)
            {
                code = code.StartsWith(' ') ? code[1..] : code;
                code = code.EndsWith(' ') ? code[..^1] : code;
            }

            return code.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
        }
    }
}
