using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>An attribute list inside text; stands for its own characters until it is attached.</summary>
/// <param name="list">Its attributes.</param>
/// <param name="source">The characters, for the case that nothing takes the attributes.</param>
internal sealed class SpanAttributesInline(AttributeList list, StringSlice source) : LeafInline
{
    public AttributeList List { get; } = list;

    public StringSlice Source { get; } = source;
}

/// <summary>
/// kramdown's attribute list behind a link, an image or emphasis: <c>[text](url){:target="_blank"}</c>, and as the first thing of a list item,
/// for the item: <c>- {: #id} text</c>. Anywhere else it is text.
/// </summary>
internal sealed class SpanAttributes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>Hands the lists of a page to their elements, once emphasis and links are known.</summary>
    public static void Attach(PageParseState state)
    {
        foreach (var inline in state.SpanAttributes)
        {
            var previous = inline.PreviousSibling;
            if (previous is null && ItemThatBeginsWith(inline) is { } item)
            {
                inline.List.ApplyTo(item, state);
                TrimStart(inline.NextSibling);
                inline.Remove();
            }
            else if (previous is not (null or LiteralInline or LineBreakInline or HtmlEntityInline))
            {
                inline.List.ApplyTo(previous, state);
                inline.Remove();
            }
            else
            {
                inline.ReplaceBy(new LiteralInline(inline.Source) { Span = inline.Span });
            }
        }
    }

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
            var close = KramdownAttributes.FindEnd(slice.Text, slice.Start + 2, slice.End + 1);
            if (close < 0)
                return false;
            var start = processor.GetSourcePosition(slice.Start);
            var list = KramdownAttributes.Read(slice.Text, slice.Start + 2, close);
            var source = new StringSlice(slice.Text, slice.Start, close);
            var inline = new SpanAttributesInline(list with { IdStart = processor.GetSourcePosition(list.IdStart) }, source)
            {
                Span = new SourceSpan(start, processor.GetSourcePosition(close)),
            };
            processor.Inline = inline;
            PageParseState.Of(processor).SpanAttributes.Add(inline);
            slice.Start = close + 1;
            return true;
        }
    }
}
