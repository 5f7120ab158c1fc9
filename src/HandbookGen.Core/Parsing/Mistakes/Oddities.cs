using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Extensions.Emoji;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Notices, while a page is walked in document order, what its author hardly meant.</summary>
/// <param name="dialect">Of the page.</param>
internal sealed class Oddities(Dialect dialect)
{
    private readonly ImmutableArray<Oddity>.Builder found = ImmutableArray.CreateBuilder<Oddity>();
    private readonly UnclosedElements elements = new();

    /// <summary>In the order of the page, unclosed elements last.</summary>
    public ImmutableArray<Oddity> All => [.. found, .. elements.Unclosed()];

    public void Add(HtmlTag tag, SourceFile source) => elements.Add(tag, source);

    /// <param name="heading">After its inlines are known.</param>
    public void Add(HeadingBlock heading, SourceFile source)
    {
        if (heading.Inline is { } inlines)
            AddHeadingParts(inlines, source);
    }

    public void Add(LeafBlock block, MarkdownFile file)
    {
        if (UnclosedFence.Find(block, file.Text, dialect) is { } length)
            Add(OddityKind.UnclosedFence, file.Source, block.Span.Start, block.Span.Start + length);
    }

    public void Add(LiteralInline literal, MarkdownFile file)
    {
        if (literal.Content.AsSpan().IndexOfAny('{', ']') < 0)
            return;
        // The text of the file, not of the literal: escapes are undone in that one.
        var end = Math.Min(literal.Span.End + 1, file.Text.Length);
        for (var at = literal.Span.Start; at < end; at++)
        {
            var next = file.Text.AsSpan(at, end - at).IndexOfAny('{', ']');
            if (next < 0)
                return;
            at += next;
            if (file.Text[at] == '{' && MarkupAsText.EndOfAttributes(file.Text, at) is { } listEnd)
                Add(OddityKind.AttributesAsText, file.Source, at, listEnd);
            else if (file.Text[at] == ']' && MarkupAsText.LinkAround(file.Text, at) is var (link, url))
                found.Add(new Oddity(OddityKind.LinkAsText, file.Source.Text[url], file.Source.RangeAt(link.Start.Value, link.End.Value)));
        }
    }

    private void AddHeadingParts(ContainerInline container, SourceFile source)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                // An address that became a link by itself was hardly meant to be followed.
                case LinkInline { IsImage: false, IsAutoLink: false } or AutolinkInline { IsEmail: false }:
                    Add(OddityKind.HeadingLink, source, inline.Span.Start, inline.Span.End + 1);
                    break;
                case EmojiInline:
                    Add(OddityKind.HeadingEmoji, source, inline.Span.Start, inline.Span.End + 1);
                    continue;
                case LiteralInline literal:
                    AddEmoji(literal, source);
                    break;
            }

            if (inline is ContainerInline children)
                AddHeadingParts(children, source);
        }
    }

    private void AddEmoji(LiteralInline literal, SourceFile source)
    {
        var end = Math.Min(literal.Span.End + 1, source.Text.Length);
        for (var at = literal.Span.Start; EmojiText.Find(source.Text, at, end) is var (start, length); at = start + length)
            Add(OddityKind.HeadingEmoji, source, start, start + length);
    }

    private void Add(OddityKind kind, SourceFile source, int start, int end) =>
        found.Add(new Oddity(kind, source.Text[start..end], source.RangeAt(start, end)));
}
