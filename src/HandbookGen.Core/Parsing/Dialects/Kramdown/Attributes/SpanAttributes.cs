using HandbookGen.Parsing.Html;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An attribute list inside text, standing in for its characters until it is attached.</summary>
/// <param name="list">Its attributes.</param>
/// <param name="source">Its characters, in case nothing takes the attributes.</param>
internal sealed class SpanAttributesInline(AttributeList list, StringSlice source) : LeafInline
{
    public AttributeList List { get; } = list;

    public StringSlice Source { get; } = source;
}

/// <summary>
/// kramdown's attribute list after a link, an image, emphasis, code, a formula or HTML, <c>[text](url){:target="_blank"}</c>, or at the
/// start of a list item, for the item: <c>- {: #id} text</c>. Consecutive lists add up. Anywhere else it is text.
/// </summary>
internal sealed class SpanAttributes : IMarkdownExtension
{
    // Counted in siblings; real elements are smaller, and a page of end tags must not take quadratic time.
    private const int FarthestTag = 1000;

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Attaches the attribute lists of a page to their elements. Runs after emphasis and links are resolved.</summary>
    public static void Attach(MarkdownDocument document)
    {
        foreach (var inline in DocumentData.Of<List<SpanAttributesInline>>(document))
        {
            var previous = inline.PreviousSibling;
            if (previous is null && ItemThatBeginsWith(inline) is { } item)
            {
                inline.List.ApplyTo(item, document);
                TrimStart(inline.NextSibling);
                inline.Remove();
            }
            else if (previous is not (null or LiteralInline or LineBreakInline))
            {
                Attach(inline.List, previous, document);
                inline.Remove();
                if (previous is LinkInline image)
                    StandaloneImages.Place(inline.List, image);
            }
            else
            {
                inline.ReplaceBy(new LiteralInline(inline.Source) { Span = inline.Span });
            }
        }
    }

    private static void Attach(AttributeList list, Inline previous, MarkdownDocument document)
    {
        if ((previous is RawSpanInline element ? element.FirstChild : previous) is not HtmlInline html)
        {
            // Footnote markers and character references render no element that could carry them.
            if (previous is EmphasisInline or LinkInline or AutolinkInline or CodeInline)
                list.ApplyTo(previous, document);
            return;
        }

        if (OpeningTag(html) is not { } opening || HtmlScanner.Scan(opening.Tag, 0, opening.Tag.Length) is not [HtmlTag tag])
            return;
        list.ApplyTo(opening, document);
        opening.Tag = HtmlTagText.With(opening.Tag, tag, opening.GetAttributes());
    }

    // `<i>text</i>{:.x}` applies to the whole element.
    private static HtmlInline? OpeningTag(HtmlInline html)
    {
        if (!html.Tag.StartsWith("</", StringComparison.Ordinal))
            return html.Tag.StartsWith("<!", StringComparison.Ordinal) ? null : html;
        var depth = 1;
        var inline = html.PreviousSibling;
        for (var distance = 0; inline is not null && distance < FarthestTag; inline = inline.PreviousSibling, distance++)
        {
            if (inline is not HtmlInline candidate || IsWhole(candidate.Tag))
                continue;
            depth += candidate.Tag.StartsWith("</", StringComparison.Ordinal) ? 1 : -1;
            if (depth == 0)
                return candidate;
        }

        return null;
    }

    private static bool IsWhole(string tag) =>
        tag.StartsWith("<!", StringComparison.Ordinal)
        || tag.EndsWith("/>", StringComparison.Ordinal)
        || tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("<img", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("<wbr", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("<input", StringComparison.OrdinalIgnoreCase);

    private static ListItemBlock? ItemThatBeginsWith(Inline inline) =>
        inline.Parent is { ParentBlock: ParagraphBlock { Parent: ListItemBlock item } paragraph } && item[0] == paragraph ? item : null;

    private static void TrimStart(Inline? inline)
    {
        if (inline is LiteralInline literal)
            literal.Content.TrimStart();
    }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != ':' || slice.PeekChar(2) is ':' or '/')
                return false;
            // The text starts with an empty container; whether the list belongs to a list item is decided later.
            var failed = DocumentData.Of<FailedSearches>(processor.Document);
            var (text, end) = (slice.Text, slice.End + 1);
            if (processor.Inline is LiteralInline { Content.IsEmpty: false } || failed.Contain("}", text, slice.Start, end))
                return false;
            var close = KramdownAttributes.FindEnd(text, slice.Start + 2, end);
            if (close < 0)
            {
                failed.Add("}", text, slice.Start, end);
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start);
            var list = KramdownAttributes.Read(text, slice.Start + 2, close);
            var source = new StringSlice(text, slice.Start, close);
            var placed = list with
            {
                IdStart = processor.GetSourcePosition(list.IdStart),
                Pairs =
                [
                    .. list.Pairs.Select(pair =>
                        pair with
                        {
                            Start = processor.GetSourcePosition(pair.Start),
                            End = processor.GetSourcePosition(pair.End - 1) + 1,
                        }
                    ),
                ],
            };
            var inline = new SpanAttributesInline(placed, source) { Span = new SourceSpan(start, processor.GetSourcePosition(close)) };
            processor.Inline = inline;
            DocumentData.Of<List<SpanAttributesInline>>(processor.Document).Add(inline);
            slice.Start = close + 1;
            return true;
        }
    }
}
