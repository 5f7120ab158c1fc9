using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// kramdown's <c>&lt;mailto:me@example.com></c> shows the address alone, and a URL in angle brackets may contain spaces. HTML in
/// angle brackets is what <see cref="SpanTags"/> takes for it.
/// </summary>
internal sealed class KramdownAutolinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<AutolinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : AutolinkInlineParser
    {
        private const string Mail = "mailto:";

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var start = slice;
            if (!base.Match(processor, ref slice))
            {
                slice = start;
                return MatchSpaces(processor, ref slice) || MatchMail(processor, ref slice);
            }

            if (processor.Inline is AutolinkInline link && link.Url.StartsWith(Mail, StringComparison.Ordinal))
                (link.Url, link.IsEmail) = (link.Url[Mail.Length..], true);
            if (
                processor.Inline is HtmlInline html
                && processor.Block is { } block
                && !DocumentData.Of<SpanTags>(processor.Document).IsHtml(html.Tag, block)
                && !DocumentData.Of<KramdownHtmlState>(processor.Document).EndsShownSource(html.Span.Start)
            )
                processor.Inline = new LiteralInline(html.Tag) { Span = html.Span };
            return true;
        }

        // Letters and digits of any script, `-`, `_` and `.`.
        private static bool MatchMail(InlineProcessor processor, ref StringSlice slice)
        {
            var (text, first) = (slice.Text, slice.Start);
            var at = EndOfMailPart(text, first + 1, slice.End);
            if (at == first + 1 || at > slice.End || text[at] != '@')
                return false;
            var close = EndOfMailPart(text, at + 1, slice.End);
            if (close == at + 1 || close > slice.End || text[close] != '>')
                return false;
            var start = processor.GetSourcePosition(first);
            processor.Inline = new AutolinkInline(text[(first + 1)..close])
            {
                IsEmail = true,
                Span = new SourceSpan(start, start + close - first),
            };
            slice.Start = close + 1;
            return true;
        }

        private static int EndOfMailPart(string text, int at, int last)
        {
            while (at <= last && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.'))
                at++;
            return at;
        }

        private static bool MatchSpaces(InlineProcessor processor, ref StringSlice slice)
        {
            var shown = slice.AsSpan();
            if (!(shown.StartsWith("<http:") || shown.StartsWith("<https:")))
                return false;
            var (text, first) = (slice.Text, slice.Start);
            var close = LinkDestination.CloseOfAngle(text, first, slice.End + 1, DocumentData.Of<FailedSearches>(processor.Document));
            if (close < 0)
                return false;
            var start = processor.GetSourcePosition(first);
            processor.Inline = new AutolinkInline(text[(first + 1)..close]) { Span = new SourceSpan(start, start + close - first) };
            slice.Start = close + 1;
            return true;
        }
    }
}
