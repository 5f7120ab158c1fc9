using System.Buffers;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Collects the Markdown of a page that its author probably did not intend.</summary>
/// <param name="dialect">The dialect of the page.</param>
internal sealed class MarkupMistakeReader(Dialect dialect) : PageReader
{
    private const string Comment = "<!--";

    private static readonly SearchValues<char> Signs = SearchValues.Create("{]<(｛");

    private readonly ImmutableArray<MarkupMistake>.Builder found = ImmutableArray.CreateBuilder<MarkupMistake>();
    private readonly UnclosedElements elements = new();
    private readonly TagsAsText tags = new();
    private MarkdownFile file = null!;
    private bool isInHeading;
    private int headingStart;

    /// <summary>In document order, with unclosed elements last.</summary>
    public ImmutableArray<MarkupMistake> MarkupMistakes => [.. found, .. elements.Unclosed()];

    public override void Enter(MarkdownFile next) => file = next;

    public override void Start(Block block)
    {
        isInHeading = block is HeadingBlock;
        tags.Enter(block.Span.End + 1);
        if (block is HeadingBlock heading)
        {
            headingStart = heading.Span.Start;
            if (HeadingAsText.Underline(heading, file.Text) is var (start, end))
                Add(MarkupMistakeKind.UnderlinedParagraph, start, end);
        }
        else if (block is ParagraphBlock paragraph)
        {
            AddParagraph(paragraph);
        }
        else if (block is HtmlBlock html)
        {
            AddComment(html);
        }
        else if (block is Table table)
        {
            if (dialect != Dialect.Kramdown && TableAsText.UnequalDelimiters(table, file.Text) is var (rowStart, rowEnd))
                Add(MarkupMistakeKind.BrokenDelimiterRow, rowStart, rowEnd);
        }
        else if (block is TableRow row && TableColumns.SurplusOf(row) is { } surplus)
        {
            AddTrimmed(MarkupMistakeKind.SurplusCells, surplus.Start, surplus.End + 1);
        }

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
        if (literal.Content.AsSpan().IndexOfAny(Signs) < 0)
            return;
        // The text of the file rather than the literal, which is already unescaped.
        var text = file.Text;
        var end = Math.Min(literal.Span.End + 1, text.Length);
        for (var at = literal.Span.Start; at < end; at++)
        {
            var next = text.AsSpan(at, end - at).IndexOfAny(Signs);
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
            else if (text[at] == ']' && !IsInLink(literal) && ReferenceAsText.Around(text, at) is var (reference, label))
                found.Add(
                    new MarkupMistake(
                        MarkupMistakeKind.UndefinedReference,
                        file.Source.Text[label],
                        file.Source.RangeAt(reference.Start.Value, reference.End.Value)
                    )
                );
            else if (isInHeading && text[at] is not ('<' or ']') && BrokenAttributes.EndAt(text, at, headingStart) is { } brokenEnd)
                Add(MarkupMistakeKind.AttributesAsText, at, brokenEnd);
            else if (text[at] == '<' && IsCommentAt(text, at))
                Add(MarkupMistakeKind.UnclosedComment, at, at + Comment.Length);
            else if (text[at] == '<' && dialect == Dialect.Kramdown && tags.Find(text, at) is { } tag)
                Add(MarkupMistakeKind.TagAsText, at, tag.End);
        }
    }

    // The text of a link may have any brackets.
    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
                return true;
        }

        return false;
    }

    private void AddParagraph(ParagraphBlock paragraph)
    {
        if (TableAsText.Find(paragraph, file.Text) is var (kind, start, end))
            Add(kind, start, end);
        foreach (var (signs, signsEnd, lineEnd) in HeadingAsText.Signs(paragraph, file.Text))
            found.Add(
                new MarkupMistake(MarkupMistakeKind.HeadingAsText, file.Source.Text[signs..lineEnd], file.Source.RangeAt(signs, signsEnd))
            );
    }

    private void AddComment(HtmlBlock html)
    {
        var (start, end) = (html.Span.Start, Math.Min(html.Span.End + 1, file.Text.Length));
        var last = start < 0 || end <= start ? -1 : file.Text.LastIndexOf(Comment, end - 1, end - start, StringComparison.Ordinal);
        if (last >= 0 && file.Text.IndexOf("-->", last, end - last, StringComparison.Ordinal) < 0 && IsCommentAt(file.Text, last))
            Add(MarkupMistakeKind.UnclosedComment, last, last + Comment.Length);
        else if (start >= 0 && end > start && IsCommentAt(file.Text, start) && HidesAnother(file.Text.AsSpan(start, end - start)))
            Add(MarkupMistakeKind.UnclosedComment, start, start + Comment.Length);
    }

    // Another comment begins a line inside the first one, whose end is missing, and ends both.
    private static bool HidesAnother(ReadOnlySpan<char> html)
    {
        var end = html.IndexOf("-->", StringComparison.Ordinal);
        return end >= 0 && html[..end].Contains("\n" + Comment, StringComparison.Ordinal);
    }

    private static bool IsCommentAt(string text, int at) =>
        string.CompareOrdinal(text, at, Comment, 0, Comment.Length) == 0 && (at == 0 || text[at - 1] != '\\');

    private void AddTrimmed(MarkupMistakeKind kind, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(file.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(file.Text[end - 1]))
            end--;
        Add(kind, start, end);
    }

    private void Add(MarkupMistakeKind kind, int start, int end) =>
        found.Add(new MarkupMistake(kind, file.Source.Text[start..end], file.Source.RangeAt(start, end)));
}
