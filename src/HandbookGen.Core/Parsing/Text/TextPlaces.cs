using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Finds in a page's tree what the characters of its files are.</summary>
internal sealed class TextPlaces : IDisposable
{
    private readonly SourceFile source;
    private readonly BorrowedList<(int Start, int End)> prose = new();
    private readonly BorrowedList<(int Start, int End)> links = new();
    private readonly BorrowedList<(int Start, int End)> verbatim = new();
    private readonly BorrowedList<(int Start, int End)> blocks = new();

    // Those of all files of the page; nearly always there is one.
    private readonly List<TextPlaces> all;

    private TextPlaces(SourceFile source, List<TextPlaces> all)
    {
        (this.source, this.all) = (source, all);
        all.Add(this);
    }

    public static ImmutableArray<FileText> Read(PageTree tree)
    {
        var all = new List<TextPlaces>();
        new TextPlaces(tree.File.Source, all).Visit(tree.Document);
        return [.. all.Select(Found)];
    }

    public void Dispose()
    {
        prose.Dispose();
        links.Dispose();
        verbatim.Dispose();
        blocks.Dispose();
    }

    private static FileText Found(TextPlaces file)
    {
        using (file)
        {
            return new FileText(
                file.source.Path,
                new OffsetRanges(file.prose.Items),
                new OffsetRanges(file.links.Items),
                new OffsetRanges(file.verbatim.Items),
                new OffsetRanges(file.blocks.Items)
            );
        }
    }

    private TextPlaces Of(SourceFile file) => all.FirstOrDefault(places => places.source.Path == file.Path) ?? new TextPlaces(file, all);

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            // The most frequent first: asking for a type takes its time.
            switch (block)
            {
                case LeafBlock { Inline: { } inlines }:
                    Add(blocks, block);
                    Visit(inlines);
                    break;
                case IncludeBlock and [MarkdownDocument included]:
                    Of(MarkdownFile.Of(included).Source).Visit(included);
                    break;
                case ContainerBlock children:
                    Visit(children);
                    break;
                case HtmlBlock:
                    AddComments(block.Span);
                    break;
                case CodeBlock:
                    Add(verbatim, block);
                    break;
            }
        }
    }

    private void Visit(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline:
                    Add(prose, inline);
                    break;
                case LineBreakInline:
                    break;
                case CodeInline:
                    Add(verbatim, inline);
                    break;
                case HtmlInline:
                    AddComments(inline.Span);
                    break;
                case ShortcodeInline { Included: { } included } include:
                    Of(included.Source).Visit(include);
                    break;
                case LinkInline { IsAutoLink: true }:
                    break;
                case LinkInline link:
                    // An image inside of a link is a part of its text.
                    if (links.Items is not [.., var last] || link.Span.Start < last.Start || link.Span.Start >= last.End)
                        Add(links, link);
                    Visit(link);
                    break;
                case ContainerInline children:
                    Visit(children);
                    break;
            }
        }
    }

    private static void Add(BorrowedList<(int Start, int End)> places, MarkdownObject part) =>
        places.Add((part.Span.Start, part.Span.End + 1));

    private void AddComments(SourceSpan span)
    {
        foreach (var piece in HtmlScanner.Scan(source.Text, span.Start, Math.Min(span.End + 1, source.Text.Length)))
        {
            if (piece is HtmlComment)
                verbatim.Add((piece.Start, piece.End));
        }
    }
}
