using System.Collections.Frozen;
using System.Globalization;
using HandbookGen.Parsing.Body;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>The <c>[!NOTE]</c> of a quote.</summary>
/// <param name="Quote">The quote that starts with it.</param>
/// <param name="Kind">In lower case: <c>note</c>.</param>
/// <param name="HasTitle">Whether the rest of its line is the title.</param>
/// <param name="Written">Its characters and the spaces after them.</param>
internal sealed record AlertMarker(QuoteBlock Quote, string Kind, bool HasTitle, string Written);

/// <summary>
/// Quotes that start with <c>[!NOTE]</c> as boxes. Text on that line is the title of the box in Hugo; in GitLab Flavored Markdown it is
/// the start of the text, and only <c>[!NOTE]-</c> or <c>[!NOTE]+</c> is followed by a title.
/// </summary>
/// <param name="isTextOnMarkerLine">True for the rule of GitLab Flavored Markdown.</param>
internal sealed class Alerts(bool isTextOnMarkerLine) : IMarkdownExtension
{
    private const int MaxKind = 32;

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["note"] = "alertNote",
        ["tip"] = "alertTip",
        ["important"] = "alertImportant",
        ["warning"] = "alertWarning",
        ["caution"] = "alertCaution",
        ["disclaimer"] = "alertDisclaimer",
        ["flag"] = "alertFlag",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser(isTextOnMarkerLine));

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new Html());
            html.ObjectRenderers.AddIfNotAlready<KindHtml>();
        }
    }

    /// <summary>Gives each box its title. Runs after the text is parsed.</summary>
    public static void Place(MarkdownDocument document)
    {
        foreach (var marker in DocumentData.Of<List<AlertMarker>>(document))
        {
            // The line turned out to be a table header, which only the next line reveals.
            if (marker.Quote[0] is not ParagraphBlock paragraph)
            {
                marker
                    .Quote.Descendants<ParagraphBlock>()
                    .FirstOrDefault()
                    ?.Inline?.FirstChild?.InsertBefore(new LiteralInline(marker.Written));
                continue;
            }

            var attributes = marker.Quote.GetAttributes();
            attributes.AddClass("alert");
            attributes.AddClass("alert-" + marker.Kind);
            attributes.AddProperty("role", "note");
            marker.Quote.SetData(typeof(AlertMarker), marker);
            marker.Quote.Insert(0, TitleOf(marker, paragraph));
            if (marker.Quote[1] is ParagraphBlock { Inline.FirstChild: null } empty)
                marker.Quote.Remove(empty);
        }
    }

    private static ParagraphBlock TitleOf(AlertMarker marker, ParagraphBlock paragraph)
    {
        var title = new ParagraphBlock { Inline = new ContainerInline(), Span = paragraph.Span };
        title.GetAttributes().AddClass("alert-title");
        if (!marker.HasTitle)
        {
            title.Inline.AppendChild(
                Words.TryGetValue(marker.Kind, out var word)
                    ? new KindInline(word)
                    : new LiteralInline(char.ToUpperInvariant(marker.Kind[0]) + marker.Kind[1..])
            );
            return title;
        }

        var inline = paragraph.Inline!.FirstChild;
        while (inline is not (null or LineBreakInline))
        {
            var next = inline.NextSibling;
            inline.Remove();
            title.Inline.AppendChild(inline);
            inline = next;
        }

        inline?.Remove();
        return title;
    }

    private sealed class Parser : InlineParser
    {
        private readonly bool isTextOnMarkerLine;

        public Parser(bool isTextOnMarkerLine)
        {
            this.isTextOnMarkerLine = isTextOnMarkerLine;
            OpeningCharacters = ['['];
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '!' || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph)
                return false;
            if (quote[0] != paragraph || paragraph.Inline?.FirstChild is not null)
                return false;
            var markers = DocumentData.Of<List<AlertMarker>>(processor.Document);
            // A marker leaves nothing behind, so the next line begins like the first.
            if (markers is [.., var last] && last.Quote == quote)
                return false;
            var length = 2;
            while (length < MaxKind && (char.IsAsciiLetterOrDigit(slice.PeekChar(length)) || slice.PeekChar(length) == '_'))
                length++;
            if (length == 2 || slice.PeekChar(length) != ']')
                return false;
            var start = slice.Start;
            var kind = slice.AsSpan()[2..length].ToString().ToLower(CultureInfo.InvariantCulture);
            slice.Start += length + 1;
            var hasSign = slice.CurrentChar is '-' or '+';
            if (hasSign)
                slice.SkipChar();
            while (slice.CurrentChar is ' ' or '\t')
                slice.SkipChar();
            var written = slice.Text[start..slice.Start];
            var hasRest = slice.CurrentChar is not ('\0' or '\n' or '\r');
            SkipLineEnd(ref slice);
            var hasTitle = hasRest && (hasSign || !isTextOnMarkerLine);
            markers.Add(new AlertMarker(quote, kind, hasTitle, written));
            return true;
        }

        private static void SkipLineEnd(ref StringSlice slice)
        {
            if (slice.CurrentChar == '\r')
                slice.SkipChar();
            if (slice.CurrentChar == '\n')
                slice.SkipChar();
        }
    }

    // The name of a kind, in the language of the page.
    private sealed class KindInline(string word) : LeafInline
    {
        public string Word => word;
    }

    private sealed class KindHtml : HtmlObjectRenderer<KindInline>
    {
        protected override void Write(HtmlRenderer renderer, KindInline kind) => ((BodyRenderer)renderer).WriteWord(kind.Word);
    }

    private sealed class Html : QuoteBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
        {
            if (!quote.ContainsData(typeof(AlertMarker)))
            {
                base.Write(renderer, quote);
                return;
            }

            renderer.EnsureLine();
            renderer.Write("<div").WriteAttributes(quote).WriteLine(">");
            renderer.WriteChildren(quote);
            renderer.EnsureLine();
            renderer.WriteLine("</div>");
        }
    }
}
