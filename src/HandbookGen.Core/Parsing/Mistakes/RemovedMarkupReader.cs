using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Parsing;

/// <summary>Collects the raw HTML that a page does not show.</summary>
internal sealed class RemovedMarkupReader(PageStyles styles) : PageReader
{
    private SourceFile source = null!;

    /// <summary>In document order; one entry per tag.</summary>
    public ImmutableArray<RemovedMarkup>.Builder Removed { get; } = ImmutableArray.CreateBuilder<RemovedMarkup>();

    public override void Enter(MarkdownFile file) => source = file.Source;

    public override void Read(HtmlPiece piece)
    {
        if (piece is not HtmlTag { IsClosing: false } tag)
            return;
        if (HtmlFilter.LeavesOut(tag, styles))
            Removed.Add(new RemovedMarkup(tag.Name, [], source.RangeAt(tag.Start, tag.End)));
        else if (IsWritten(tag) && HtmlFilter.LeftOut(tag) is { IsEmpty: false } attributes)
            Removed.Add(
                new RemovedMarkup(
                    tag.Name,
                    [.. attributes.Select(attribute => attribute.Name).Distinct(StringComparer.Ordinal)],
                    attributes is [var only] ? source.RangeAt(only.Start, only.End) : source.RangeAt(tag.Start, tag.End)
                )
            );
    }

    // A style sheet is kept without its attributes, and an unknown name is text.
    private static bool IsWritten(HtmlTag tag) => AllowedHtml.HasElement(tag.Name) || tag.Name == "iframe";
}
