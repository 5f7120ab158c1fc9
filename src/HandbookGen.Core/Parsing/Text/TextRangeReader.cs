using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Collects which characters of a page's files are text, code and comments.</summary>
internal sealed class TextRangeReader : PageReader
{
    // Nearly always just one.
    private readonly List<FileRanges> files = [];
    private FileRanges file = null!;

    /// <summary>The page, followed by the files that it includes.</summary>
    public ImmutableArray<FileText> Files => [.. files.Select(each => each.ToText())];

    public override void Enter(MarkdownFile next)
    {
        if (files.Find(known => known.Path == next.Source.Path) is not { } ranges)
            files.Add(ranges = new FileRanges(next.Source.Path));
        file = ranges;
    }

    public override void Start(Block block)
    {
        if (block is LeafBlock { Inline: not null })
            Add(file.Blocks, block);
        else if (block is CodeBlock)
            Add(file.Verbatim, block);
    }

    public override void Read(Inline inline)
    {
        // The most frequent type first, since type checks take time.
        if (inline is LiteralInline)
        {
            if (inline.Parent is not LinkInline { IsAutoLink: true })
                Add(file.Prose, inline);
        }
        else if (inline is CodeInline)
        {
            Add(file.Verbatim, inline);
        }
        else if (inline is LinkInline { IsAutoLink: false } && !IsInLink(inline))
        {
            Add(file.Links, inline);
        }
    }

    public override void Read(HtmlPiece piece)
    {
        if (piece is HtmlComment)
            file.Verbatim.Add((piece.Start, piece.End));
    }

    // An image inside a link is part of the link's text.
    private bool IsInLink(Inline link) => file.Links is [.., var last] && link.Span.Start >= last.Start && link.Span.Start < last.End;

    private static void Add(List<(int Start, int End)> ranges, MarkdownObject part) => ranges.Add((part.Span.Start, part.Span.End + 1));

    private sealed record FileRanges(SitePath Path)
    {
        public List<(int Start, int End)> Prose { get; } = [];

        public List<(int Start, int End)> Links { get; } = [];

        public List<(int Start, int End)> Verbatim { get; } = [];

        public List<(int Start, int End)> Blocks { get; } = [];

        public FileText ToText() =>
            new(Path, new OffsetRanges(Prose), new OffsetRanges(Links), new OffsetRanges(Verbatim), new OffsetRanges(Blocks));
    }
}
