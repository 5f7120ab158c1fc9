using System.Collections.Frozen;
using System.Net;
using HandbookGen.Parsing.Html;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An inline element with its tags and its content.</summary>
internal sealed class RawSpanInline : ContainerInline;

/// <summary>
/// In kramdown, <c>&lt;code></c>, <c>&lt;kbd></c>, <c>&lt;samp></c>, <c>&lt;var></c> and the like contain no Markdown:
/// <c>&lt;kbd>--help&lt;/kbd></c> keeps its hyphens. After <c>{::options parse_span_html="false" /}</c> no other element does either, and
/// an element with <c>markdown="0"</c> never.
/// </summary>
internal sealed class RawSpanElements : IMarkdownExtension
{
    private static readonly FrozenSet<string> Raw = FrozenSet.ToFrozenSet([
        "code",
        "kbd",
        "samp",
        "var",
        "script",
        "style",
        "math",
        "option",
        "textarea",
    ]);

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<AutolinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['<'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (!char.IsAsciiLetter(slice.PeekChar()))
                return false;
            var name = NameAt(slice);
            var start = processor.GetSourcePosition(slice.Start);
            var (text, end) = (slice.Text, slice.End + 1);
            var tagEnd = slice;
            if (!HtmlHelper.TryParseHtmlTag(ref tagEnd, out var tag) || tag.EndsWith("/>", StringComparison.Ordinal))
                return false;
            if (SpanTags.IsBlock(name) || (!Raw.Contains(name) && !IsRaw(tag, processor, start)))
                return false;
            var closing = "</" + name;
            var failed = DocumentData.Of<FailedSearches>(processor.Document);
            var names = DocumentData.Of<EndTagNames>(processor.Document);
            if (!names.Contain(name, text, tagEnd.Start, end) || failed.Contain(closing, text, tagEnd.Start, end))
                return false;
            var close = text.IndexOf(closing, tagEnd.Start, end - tagEnd.Start, StringComparison.OrdinalIgnoreCase);
            var after = close < 0 ? -1 : text.IndexOf('>', close, end - close);
            if (after < 0)
            {
                failed.Add(closing, text, tagEnd.Start, end);
                return false;
            }

            var element = new RawSpanInline { Span = new SourceSpan(start, processor.GetSourcePosition(after)), IsClosed = true };
            AppendPieces(element, processor, text, slice.Start, after + 1);
            processor.Inline = element;
            slice.Start = after + 1;
            return true;
        }

        private static bool IsRaw(string tag, InlineProcessor processor, int start) =>
            (tag.Contains("markdown", StringComparison.Ordinal) ? KramdownTag.Read(tag, 0)?.Markdown : null) switch
            {
                "0" => true,
                "1" or "span" => false,
                _ => DocumentData.Of<KramdownOptions>(processor.Document).At("parse_span_html", start) == "false",
            };

        private static string NameAt(StringSlice slice)
        {
            var at = slice.Start + 1;
            while (at <= slice.End && (char.IsAsciiLetterOrDigit(slice.Text[at]) || slice.Text[at] is ':' or '-'))
                at++;
            return slice.Text[(slice.Start + 1)..at].ToLowerInvariant();
        }

        private static void AppendPieces(RawSpanInline element, InlineProcessor processor, string text, int start, int end)
        {
            var at = start;
            foreach (var piece in HtmlScanner.Scan(text, start, end))
            {
                if (piece.Start < at)
                    continue;
                AppendText(element, processor, text, at, piece.Start);
                element.AppendChild(new HtmlInline(text[piece.Start..piece.End]) { Span = SpanOf(processor, piece.Start, piece.End) });
                at = piece.End;
            }

            AppendText(element, processor, text, at, end);
        }

        private static void AppendText(RawSpanInline element, InlineProcessor processor, string text, int start, int end)
        {
            if (end > start)
                element.AppendChild(new LiteralInline(WebUtility.HtmlDecode(text[start..end])) { Span = SpanOf(processor, start, end) });
        }

        private static SourceSpan SpanOf(InlineProcessor processor, int start, int end) =>
            new(processor.GetSourcePosition(start), processor.GetSourcePosition(end - 1));
    }
}
