using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Tests.Harness;
using Markdig.Syntax;

namespace HandbookGen.Tests.Mutation.Harmless;

/// <summary>Swaps two paragraphs of a section. Those with attributes, HTML or a footnote stay in place.</summary>
internal static class ParagraphsSwapped
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site) =>
        from page in site.Pages
        let blocks = PageTrees.Of(page, site.Site.Records.Includes).Document.ToList()
        from pair in blocks.Zip(blocks.Skip(1))
        where pair is { First: ParagraphBlock, Second: ParagraphBlock }
        let first = RangeOf(page, pair.First)
        let second = RangeOf(page, pair.Second)
        where IsMovable(page, first) && IsMovable(page, second) && IsBlankBetween(page, first, second) && !IsFollowedByMarker(page, second)
        select (Func<Random, Edit?>)(
            _ =>
                Edit.InText(
                    $"the paragraphs in lines {first.Line} and {second.Line} change places",
                    page,
                    [],
                    new TextEdit(first, page.Source.TextOf(second)),
                    new TextEdit(second, page.Source.TextOf(first))
                )
        );

    private static SourceRange RangeOf(Page page, Block block) => page.Source.RangeAt(block.Span.Start, block.Span.End + 1);

    private static bool IsMovable(Page page, SourceRange range) =>
        range.Column == 1
        && page.Source.TextOf(range) is { Length: > 0 } text
        && !text.AsSpan().ContainsAny("{<")
        && !text.Contains("[^", StringComparison.Ordinal);

    private static bool IsBlankBetween(Page page, SourceRange first, SourceRange second) =>
        string.IsNullOrWhiteSpace(
            page.Source.TextOf(
                first with
                {
                    Line = first.EndLine,
                    Column = first.EndColumn,
                    EndLine = second.Line,
                    EndColumn = second.Column,
                }
            )
        )
        && second.Line == first.EndLine + 2;

    // Attributes on the line below a paragraph belong to it.
    private static bool IsFollowedByMarker(Page page, SourceRange range) =>
        page.Source.LineAt(range.EndLine + 1).TrimStart() is ['{' or '<', ..];
}
