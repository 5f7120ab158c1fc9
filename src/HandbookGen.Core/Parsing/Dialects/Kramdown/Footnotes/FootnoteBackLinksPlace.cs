using HandbookGen.Parsing.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Where a footnote leads back to its markers: at the end of its last paragraph, or in one of their own below another block. With
/// <c>{::options footnote_backlink_inline="true" /}</c> that block may end in a paragraph or heading, which then has them.
/// </summary>
internal static class FootnoteBackLinksPlace
{
    /// <summary>Adds the links, unless the text of the option <c>footnote_backlink</c> is empty.</summary>
    public static void Add(FootnoteDefinition footnote, KramdownOptions options)
    {
        var text = CharacterReferences.Decode(options.Last("footnote_backlink") ?? "\u21A9");
        if (text.Length == 0)
            return;
        var place = LastTextOf(footnote, options.IsLast("footnote_backlink_inline", "true"));
        if (place is null)
            footnote.Add(place = new ParagraphBlock { Inline = new ContainerInline() });
        place.Inline ??= new ContainerInline();
        var end = Math.Max(footnote.Span.End, footnote.Span.Start);
        place.Inline.AppendChild(new FootnoteBackLinks(footnote, text) { Span = new SourceSpan(end, end - 1) });
    }

    private static LeafBlock? LastTextOf(ContainerBlock container, bool isInside)
    {
        var last = container.LastChild;
        while (isInside && last is ContainerBlock inner)
            last = inner.LastChild;
        return last is ParagraphBlock || (isInside && last is HeadingBlock) ? (LeafBlock)last : null;
    }
}
