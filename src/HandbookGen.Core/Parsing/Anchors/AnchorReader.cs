using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.HeadingIds;
using HandbookGen.Parsing.Html;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Reads the headings and anchors of a page, and the markers that protect them.</summary>
/// <param name="spellings">Additional marker spellings: the setting <c>ProtectedAnchorMarkers</c>.</param>
internal sealed class AnchorReader(ImmutableArray<string> spellings) : PageReader
{
    private MarkdownFile file = null!;
    private SourceFile source = null!;

    private readonly MarkerOwner owner = new();

    public ImmutableArray<Heading>.Builder Headings { get; } = ImmutableArray.CreateBuilder<Heading>();

    public ImmutableArray<Anchor>.Builder Anchors { get; } = ImmutableArray.CreateBuilder<Anchor>();

    public ImmutableArray<Marker>.Builder Markers { get; } = ImmutableArray.CreateBuilder<Marker>();

    public ImmutableArray<NearMarker>.Builder NearMarkers { get; } = ImmutableArray.CreateBuilder<NearMarker>();

    public override void Enter(MarkdownFile next) => (file, source) = (next, next.Source);

    public override void Start(Block block)
    {
        if (block is HeadingBlock heading)
            Add(heading);
        else if (block is FootnoteDefinition footnote)
            Add(footnote.Id, AnchorOrigin.Generated, footnote.NameStart - 2, footnote.NameStart + footnote.Name.Length + 1);
        if (block is not (HeadingBlock or HtmlBlock or IncludeBlock) && !IsTight(block))
            AddId(block);
        if (block is ShortcodeBlock { Tag: var tag })
            owner.Read(tag);
    }

    public override void End(Block block)
    {
        if (block is ParagraphBlock { Parent: not TableCell } paragraph && owner.Heading is not null && !HasCode(paragraph))
            AddWords(block.Span.Start, block.Span.End + 1);
        else if (block is HeadingBlock)
            AddOtherComments(block);
        if (block is LeafBlock leaf and not (HtmlBlock or LinkReferenceDefinition) && !IsMarkerAlone(block))
            owner.Leave(leaf, file, IdPlace.Of(block) is null || IsTight(block) ? null : block.TryGetAttributes()?.Id);
    }

    public override void Read(Inline inline)
    {
        if (inline is FootnoteMarker marker)
            Add(marker.Id, AnchorOrigin.Generated, marker.Span.Start, marker.Span.End + 1);
        else if (inline is ShortcodeInline { Tag: var tag })
            owner.Read(tag);
        AddId(inline);
    }

    public override void Read(HtmlPiece piece)
    {
        if (piece is HtmlComment comment)
            AddMarker(comment);
        else if (piece is HtmlTag tag)
            Add(tag);
    }

    private void Add(HeadingBlock block)
    {
        var attributes = block.GetAttributes();
        var range = source.RangeAt(block.Span.Start, block.Span.End + 1);
        var place = IdPlace.Of(block);
        var isListed = attributes.Classes?.Contains("no_toc") != true;
        var text = file.Shortcodes.Unmask(HeadingText.Of(block.Inline)).Trim();
        var heading = new Heading(block.Level, text, attributes.Id, place is not null, isListed, range);
        Headings.Add(heading);
        owner.Enter(heading);
        if (attributes.Id is not { } id)
            return;
        if (place is null)
            Anchors.Add(new Anchor(id, AnchorOrigin.Derived, range));
        else
            Add(id, AnchorOrigin.Typed, place.Start, place.Start + place.Length);
    }

    private void AddId(MarkdownObject element)
    {
        if (element.TryGetAttributes()?.Id is not { } id)
            return;
        if (IdPlace.Of(element) is { } place)
            Add(id, AnchorOrigin.Typed, place.Start, place.Start + place.Length);
        else if (element is TermBlock)
            Add(id, AnchorOrigin.Derived, element.Span.Start, element.Span.End + 1);
        else if (element is Footnote footnote)
            Add(id, AnchorOrigin.Derived, footnote.LabelSpan.Start, footnote.LabelSpan.End + 1);
        else if (element is FootnoteLink { IsBackLink: false })
            Add(id, AnchorOrigin.Derived, element.Span.Start, element.Span.End + 1);
    }

    private void Add(HtmlTag tag)
    {
        owner.Read(tag, file.Text.AsSpan(tag.End));
        if (tag.IsClosing || (tag.Find("id") ?? (tag.Name == "a" ? tag.Find("name") : null)) is not { Value: not "" } id)
            return;
        var isAnchor = tag.Name is "a" or "div" or "section" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
        Add(id.Value, isAnchor ? AnchorOrigin.Html : AnchorOrigin.Element, id.ValueStart, id.ValueEnd);
    }

    private void Add(string id, AnchorOrigin origin, int start, int end) => Anchors.Add(new Anchor(id, origin, source.RangeAt(start, end)));

    private void AddMarker(HtmlComment comment)
    {
        var text = source.Text.AsSpan(comment.TextStart, Math.Max(0, comment.TextEnd - comment.TextStart));
        if (MarkerText.IsMarker(text, spellings))
            Markers.Add(new Marker(source.RangeAt(comment.Start, comment.End), owner.Heading, owner.Ids));
        else if (NearMarkerText.MeantBy(text, spellings, !owner.Ids.IsEmpty) is { } meant)
            NearMarkers.Add(new NearMarker(source.RangeAt(comment.Start, comment.End), meant, owner.Ids, IsComment: true));
    }

    private void AddOtherComments(Block heading)
    {
        foreach (var (start, end, text) in OtherComments.Around(source.Text, heading.Span.Start, heading.Span.End + 1))
        {
            var meant = MarkerText.IsMarker(text, spellings)
                ? MarkerText.InOneLine(text)
                : NearMarkerText.MeantBy(text, spellings, !owner.Ids.IsEmpty);
            if (meant is not null)
                NearMarkers.Add(new NearMarker(source.RangeAt(start, end), meant, owner.Ids, IsComment: false));
        }
    }

    // Words that are shown, or hidden in a way that only other programs know.
    private void AddWords(int start, int end)
    {
        if (NearMarkerText.MeantByWords(source.Text.AsSpan(start, end - start), spellings) is { } meant)
            NearMarkers.Add(new NearMarker(source.RangeAt(start, end), meant, owner.Ids, IsComment: false));
    }

    // Text about markers quotes them as code, or in a table.
    private static bool HasCode(ParagraphBlock paragraph) => paragraph.Inline?.FindDescendants<CodeInline>().Any() == true;

    // Tight item text renders without an element, so its id is lost.
    private static bool IsTight(Block block) =>
        block is ParagraphBlock { Parent: KramdownListItem item } && item[0] == block && KramdownListHtml.IsTight(item);

    // In kramdown, `{: #id} <!-- marker -->` is a paragraph; it must not separate the marker from its heading.
    private bool IsMarkerAlone(Block block) =>
        block is ParagraphBlock { Inline.LastChild: HtmlInline } paragraph
        && Markers.Count > 0
        && source.OffsetOf(Markers[^1].Range.Line, Markers[^1].Range.Column) >= paragraph.Span.Start;
}
