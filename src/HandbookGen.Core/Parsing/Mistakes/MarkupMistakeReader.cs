using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Extensions.Emoji;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Collects the Markdown of a page that its author probably did not intend.</summary>
/// <param name="dialect">The dialect of the page.</param>
internal sealed class MarkupMistakeReader(Dialect dialect) : PageReader
{
    private readonly ImmutableArray<MarkupMistake>.Builder found = ImmutableArray.CreateBuilder<MarkupMistake>();
    private readonly UnclosedElements elements = new();
    private MarkdownFile file = null!;
    private bool isInHeading;

    /// <summary>In document order, with unclosed elements last.</summary>
    public ImmutableArray<MarkupMistake> MarkupMistakes => [.. found, .. elements.Unclosed()];

    public override void Enter(MarkdownFile next) => file = next;

    public override void Start(Block block)
    {
        isInHeading = block is HeadingBlock;
        if (block is LeafBlock leaf && UnclosedFence.Find(leaf, file.Text, dialect) is { } length)
            Add(MarkupMistakeKind.UnclosedFence, leaf.Span.Start, leaf.Span.Start + length);
    }

    public override void Read(Inline inline)
    {
        // The most frequent type first, since type checks take time.
        if (inline is LiteralInline literal)
        {
            if (isInHeading)
                AddEmoji(literal);
            AddMarkup(literal);
        }
        // Bare URLs are linked automatically; the author did not ask for a link.
        else if (isInHeading && inline is LinkInline { IsImage: false, IsAutoLink: false } or AutolinkInline { IsEmail: false })
        {
            Add(MarkupMistakeKind.HeadingLink, inline.Span.Start, inline.Span.End + 1);
        }
    }

    public override void Read(HtmlPiece piece)
    {
        if (piece is HtmlTag tag)
            elements.Add(tag, file.Source);
    }

    private void AddEmoji(LiteralInline literal)
    {
        if (literal is EmojiInline)
        {
            Add(MarkupMistakeKind.HeadingEmoji, literal.Span.Start, literal.Span.End + 1);
            return;
        }

        var text = file.Source.Text;
        var end = Math.Min(literal.Span.End + 1, text.Length);
        for (var at = literal.Span.Start; EmojiText.Find(text, at, end) is var (start, length); at = start + length)
            Add(MarkupMistakeKind.HeadingEmoji, start, start + length);
    }

    private void AddMarkup(LiteralInline literal)
    {
        if (literal.Content.AsSpan().IndexOfAny('{', ']') < 0)
            return;
        // The text of the file rather than the literal, which is already unescaped.
        var text = file.Text;
        var end = Math.Min(literal.Span.End + 1, text.Length);
        for (var at = literal.Span.Start; at < end; at++)
        {
            var next = text.AsSpan(at, end - at).IndexOfAny('{', ']');
            if (next < 0)
                return;
            at += next;
            if (text[at] == '{' && MarkupAsText.EndOfAttributes(text, at) is { } listEnd)
                Add(MarkupMistakeKind.AttributesAsText, at, listEnd);
            else if (text[at] == ']' && MarkupAsText.LinkAround(text, at) is var (link, url))
                found.Add(
                    new MarkupMistake(
                        MarkupMistakeKind.LinkAsText,
                        file.Source.Text[url],
                        file.Source.RangeAt(link.Start.Value, link.End.Value)
                    )
                );
        }
    }

    private void Add(MarkupMistakeKind kind, int start, int end) =>
        found.Add(new MarkupMistake(kind, file.Source.Text[start..end], file.Source.RangeAt(start, end)));
}
