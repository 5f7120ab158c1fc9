using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Parsing;

/// <summary>Collects the raw HTML and the attributes in lists of Markdown that are not in the page.</summary>
internal sealed class RemovedMarkupReader(PageStyles styles) : PageReader
{
    private readonly HashSet<(SitePath File, int Offset)> listed = [];
    private SourceFile source = null!;

    /// <summary>One entry per tag, and one per attribute in a list.</summary>
    public ImmutableArray<RemovedMarkup>.Builder Removed { get; } = ImmutableArray.CreateBuilder<RemovedMarkup>();

    public override void Enter(MarkdownFile file)
    {
        source = file.Source;
        // A definition applies many times, and the walk comes back to a file from those that it includes.
        foreach (var pair in file.LeftOut.Where(pair => listed.Add((source.Path, pair.Start))))
            Removed.Add(new RemovedMarkup(null, [pair.Key], source.RangeAt(pair.Start, pair.End)));
    }

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
