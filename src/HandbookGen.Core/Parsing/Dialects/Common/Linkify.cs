using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Turns bare URLs and e-mail addresses into links: <c>https://example.com/x</c>, <c>www.example.com</c>, <c>me@example.com</c>. They
/// follow the start of a line, whitespace, <c>* _ ~ (</c> or another element, and are never inside link text.
/// </summary>
internal sealed class Linkify : IMarkdownExtension
{
    private static readonly string[] Schemes = ["https", "http", "ftp"];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Add(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    // Runs at the character that reveals a URL rather than at every possible first letter; the characters before it are already text.
    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = [':', '.', '@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (
                processor.Inline is not LiteralInline before
                || !ReferenceEquals(before.Content.Text, slice.Text)
                || before.Content.End != slice.Start - 1
            )
                return false;
            var (start, end, prefix) = slice.CurrentChar switch
            {
                ':' => FindUrl(slice, before),
                '.' => FindWww(slice, before),
                _ => FindEmail(slice, before),
            };
            if (end < 0 || FlatLinks.IsInBrackets(processor))
                return false;
            // The emoji of `https://example.com/:tada:` is none of its characters.
            if (slice.CurrentChar == ':')
                end = Emoji.FirstIn(slice.Text, slice.Start + 1, end, slice.End + 1);
            var sourceStart = processor.GetSourcePosition(start);
            CutFrom(before, start);
            processor.Inline = LinkTo(prefix, new StringSlice(slice.Text, start, end - 1), sourceStart);
            slice.Start = end;
            return true;
        }

        private static (int Start, int End, string Prefix) FindUrl(StringSlice slice, LiteralInline before)
        {
            if (slice.PeekChar() != '/' || slice.PeekChar(2) != '/')
                return (0, -1, "");
            foreach (var scheme in Schemes)
            {
                var start = slice.Start - scheme.Length;
                if (
                    start >= before.Content.Start
                    && string.CompareOrdinal(slice.Text, start, scheme, 0, scheme.Length) == 0
                    && CanStart(before, start)
                )
                    return (start, BareUrl.EndOfUrl(slice.Text, start, slice.Start + 3, slice.End + 1), "");
            }

            return (0, -1, "");
        }

        private static (int Start, int End, string Prefix) FindWww(StringSlice slice, LiteralInline before)
        {
            var start = slice.Start - 3;
            return start >= before.Content.Start && slice.Text.AsSpan(start, 3) is "www" && CanStart(before, start)
                ? (start, BareUrl.EndOfWww(slice.Text, start, slice.End + 1), "https://")
                : (0, -1, "");
        }

        private static (int Start, int End, string Prefix) FindEmail(StringSlice slice, LiteralInline before)
        {
            var start = -1;
            for (var i = slice.Start - 1; i >= before.Content.Start && BareUrl.IsOfLocalPart(slice.Text[i]); i--)
            {
                if (char.IsAsciiLetterOrDigit(slice.Text[i]) && CanStart(before, i))
                    start = i;
            }

            return start < 0 ? (0, -1, "") : (start, BareUrl.EndOfEmail(slice.Text, slice.Start, slice.End + 1), "mailto:");
        }

        private static bool CanStart(LiteralInline before, int start)
        {
            if (start == before.Content.Start)
                return !before.IsFirstCharacterEscaped && before.PreviousSibling is not HtmlEntityInline;
            var isEscaped = before.IsFirstCharacterEscaped && start - 1 == before.Content.Start;
            return !isEscaped && before.Content.Text[start - 1] is ' ' or '*' or '_' or '~' or '(';
        }

        private static void CutFrom(LiteralInline literal, int start)
        {
            literal.Span.End -= literal.Content.End + 1 - start;
            literal.Content.End = start - 1;
            if (literal.Content.IsEmpty)
                literal.Remove();
        }

        private static LinkInline LinkTo(string prefix, StringSlice address, int sourceStart)
        {
            var span = new SourceSpan(sourceStart, sourceStart + address.Length - 1);
            var link = new LinkInline
            {
                Url = prefix + address,
                Span = span,
                UrlSpan = span,
                IsAutoLink = true,
                IsClosed = true,
            };
            link.AppendChild(new LiteralInline(address) { Span = span });
            return link;
        }
    }
}
