using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.HeadingIds;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Suppressions;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Reads from a parsed page what other pages and the rules want to know, in one walk in document order.</summary>
internal sealed class PageParts
{
    private readonly Oddities oddities;

    // Those of the file that is visited: the page, or one that it includes.
    private SourceFile source;
    private MarkdownFile file;
    private readonly ImmutableArray<string> markers;

    // The heading or <a id> that a marker met now would protect; forgotten at the first block of other content.
    private Heading? owner;
    private string? ownerId;
    private bool isInExplicitHeading;

    /// <param name="markers">The setting <c>ProtectedAnchorMarkers</c>.</param>
    public PageParts(MarkdownFile file, MarkdownDocument document, Dialect dialect, ImmutableArray<string> markers)
    {
        source = file.Source;
        this.file = file;
        this.markers = markers;
        oddities = new Oddities(dialect);
        Visit(document);
    }

    public ImmutableArray<Heading>.Builder Headings { get; } = ImmutableArray.CreateBuilder<Heading>();

    public ImmutableArray<Anchor>.Builder Anchors { get; } = ImmutableArray.CreateBuilder<Anchor>();

    public ImmutableArray<PageLink>.Builder Links { get; } = ImmutableArray.CreateBuilder<PageLink>();

    public ImmutableArray<Marker>.Builder Markers { get; } = ImmutableArray.CreateBuilder<Marker>();

    public ImmutableArray<Suppression>.Builder Suppressions { get; } = ImmutableArray.CreateBuilder<Suppression>();

    public ImmutableArray<Located<string>>.Builder CodeLanguages { get; } = ImmutableArray.CreateBuilder<Located<string>>();

    public ImmutableArray<Oddity> Oddities => oddities.All;

    /// <summary>Whether the page has HTML of its own, which may be unbalanced.</summary>
    public bool HasRawHtml { get; private set; }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Add(heading);
                    break;
                case HtmlBlock html:
                    AddHtml(html.Span.Start, html.Span.End + 1);
                    continue;
                case IncludeBlock and [MarkdownDocument included] include:
                    var pageOfBlock = Enter(MarkdownFile.Of(included));
                    Visit((ContainerBlock)include);
                    Enter(pageOfBlock);
                    continue;
                case CodeBlock code:
                    AddLanguage(code);
                    break;
                case FootnoteDefinition footnote:
                    Anchors.Add(
                        new Anchor(
                            footnote.Id,
                            AnchorOrigin.Generated,
                            source.RangeAt(footnote.NameStart - 2, footnote.NameStart + footnote.Name.Length + 1)
                        )
                    );
                    break;
            }

            if (block is not HeadingBlock && !IsTight(block))
                AddId(block);
            isInExplicitHeading = block is HeadingBlock && owner is { IsExplicit: true };
            if (block is LeafBlock leaf)
                oddities.Add(leaf, file);
            if (block is LeafBlock { Inline: { } inlines })
                Visit(inlines);
            isInExplicitHeading = false;
            if (block is not HeadingBlock && block is LeafBlock and not LinkReferenceDefinition && !IsMarkerAlone(block))
                (owner, ownerId) = (null, IdAtStartOf(block));
            if (block is ContainerBlock children)
                Visit(children);
        }
    }

    // Answers with the file that was visited before.
    private MarkdownFile Enter(MarkdownFile next)
    {
        var before = file;
        (source, file) = (next.Source, next);
        return before;
    }

    private void Visit(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                // The most frequent first: asking for a type takes its time.
                case LiteralInline literal:
                    oddities.Add(literal, file);
                    continue;
                case LineBreakInline:
                    break;
                case LinkInline link:
                    Links.Add(
                        new PageLink(link.Url ?? "", link.IsImage, RangeOfUrl(link))
                        {
                            IsBare = link.IsAutoLink,
                            HasText = link.FirstChild is not null,
                        }
                    );
                    break;
                case AutolinkInline { IsEmail: false } autolink:
                    Links.Add(
                        new PageLink(autolink.Url, false, source.RangeAt(autolink.Span.Start + 1, autolink.Span.End)) { IsBare = true }
                    );
                    break;
                case ShortcodeInline { Included: { } included } include:
                    var pageOfInline = Enter(included);
                    Visit((ContainerInline)include);
                    Enter(pageOfInline);
                    continue;
                case FootnoteMarker marker:
                    Anchors.Add(new Anchor(marker.Id, AnchorOrigin.Generated, source.RangeAt(marker.Span.Start, marker.Span.End + 1)));
                    break;
                case HtmlInline html:
                    AddHtml(html.Span.Start, html.Span.End + 1);
                    break;
            }

            AddId(inline);
            if (inline is ContainerInline children)
                Visit(children);
        }
    }

    private void AddLanguage(CodeBlock code)
    {
        var language = CodeLanguage.Of(code).ToLowerInvariant();
        if (language.Length > 0 && CodeLanguages.All(known => known.Value != language))
            CodeLanguages.Add(new Located<string>(language, source.RangeAt(code.Span.Start, code.Span.Start)));
    }

    // The text of a tight item has no element of its own, so that its id is lost.
    private static bool IsTight(Block block) =>
        block is ParagraphBlock { Parent: KramdownListItem item } && item[0] == block && KramdownListHtml.IsTight(item);

    private void Add(HeadingBlock block)
    {
        var attributes = block.GetAttributes();
        var range = source.RangeAt(block.Span.Start, block.Span.End + 1);
        var place = IdPlace.Of(block);
        var isListed = attributes.Classes?.Contains("no_toc") != true;
        var heading = new Heading(
            block.Level,
            file.Shortcodes.Unmask(HeadingText.Of(block.Inline)).Trim(),
            attributes.Id,
            place is not null,
            isListed,
            range
        );
        Headings.Add(heading);
        oddities.Add(block, source);
        (owner, ownerId) = (heading, heading.Id);
        if (attributes.Id is { } id)
        {
            Anchors.Add(
                place is null
                    ? new Anchor(id, AnchorOrigin.Derived, range)
                    : new Anchor(id, AnchorOrigin.Typed, source.RangeAt(place.Start, place.Start + place.Length))
            );
        }
    }

    private void AddId(MarkdownObject element)
    {
        if (IdPlace.Of(element) is { } place && element.TryGetAttributes()?.Id is { } id)
            Anchors.Add(new Anchor(id, AnchorOrigin.Typed, source.RangeAt(place.Start, place.Start + place.Length)));
        else if (element is Footnote or FootnoteLink { IsBackLink: false } && element.TryGetAttributes()?.Id is { } number)
            AddFootnote(number, (element as Footnote)?.LabelSpan ?? element.Span);
    }

    private void AddFootnote(string id, SourceSpan span) =>
        Anchors.Add(new Anchor(id, AnchorOrigin.Derived, source.RangeAt(span.Start, span.End + 1)));

    private void AddHtml(int start, int end)
    {
        foreach (var piece in HtmlScanner.Scan(file.Text, start, Math.Min(end, file.Text.Length)))
        {
            if (piece is HtmlComment comment)
                AddComment(comment);
            if (piece is not HtmlTag tag)
                continue;
            HasRawHtml = true;
            oddities.Add(tag, source);
            if (!tag.IsClosing)
                AddTag(tag);
        }
    }

    private void AddTag(HtmlTag tag)
    {
        var id = tag.Find("id") ?? (tag.Name == "a" ? tag.Find("name") : null);
        if (id is { Value: not "" } anchor)
        {
            var origin = tag.Name is "a" or "div" or "section" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
                ? AnchorOrigin.Html
                : AnchorOrigin.Element;
            Anchors.Add(new Anchor(anchor.Value, origin, source.RangeAt(anchor.ValueStart, anchor.ValueEnd)));
            if (tag.Name == "a" && !isInExplicitHeading)
                (owner, ownerId) = (null, anchor.Value);
        }

        var isImage = tag.Name is "img" or "source" or "video" or "audio";
        var target =
            tag.Name is "a" or "area" ? tag.Find("href")
            : isImage ? tag.Find("src")
            : null;
        if (target is { } url)
            Links.Add(
                new PageLink(url.Value, isImage, source.RangeAt(url.ValueStart, url.ValueEnd))
                {
                    HasText = tag.Name != "img" || tag.Find("alt") is not null,
                }
            );
    }

    private void AddComment(HtmlComment comment)
    {
        if (MarkerText.IsMarker(source.Text.AsSpan(comment.TextStart, Math.Max(0, comment.TextEnd - comment.TextStart)), markers))
            Markers.Add(new Marker(source.RangeAt(comment.Start, comment.End), owner, ownerId));
        else if (
            SuppressionComment.Read(source, comment.Start, comment.End, comment.TextStart, Math.Max(comment.TextStart, comment.TextEnd)) is
            { } suppression
        )
            Suppressions.Add(suppression);
    }

    // `{: #id} <!-- marker -->` is a paragraph in kramdown; what it shows does not come between the marker and its heading.
    private bool IsMarkerAlone(Block block) =>
        block is ParagraphBlock { Inline.LastChild: HtmlInline } paragraph
        && Markers.Count > 0
        && source.OffsetOf(Markers[^1].Range.Line, Markers[^1].Range.Column) >= paragraph.Span.Start;

    // Text that is made to look like a heading: a paragraph with an id, or one that begins with <a id>.
    private string? IdAtStartOf(Block block)
    {
        if (IdPlace.Of(block) is not null && !IsTight(block))
            return block.TryGetAttributes()?.Id;
        if (block is not ParagraphBlock { Inline.FirstChild: HtmlInline html })
            return null;
        var first = HtmlScanner.Scan(file.Text, html.Span.Start, Math.Min(html.Span.End + 1, file.Text.Length)).FirstOrDefault();
        return first is HtmlTag { Name: "a", IsClosing: false } tag && (tag.Find("id") ?? tag.Find("name")) is { Value: not "" } id
            ? id.Value
            : null;
    }

    private SourceRange RangeOfUrl(LinkInline link)
    {
        var span = link.Reference is { } definition ? definition.UrlSpan : link.UrlSpan;
        if (span.IsEmpty)
            return source.RangeAt(link.Span.Start, link.Span.End + 1);
        // In [text](<a url with blanks>) the brackets are none of the URL.
        var isBracketed = source.Text[span.Start] == '<' && source.Text[span.End] == '>';
        return isBracketed ? source.RangeAt(span.Start + 1, span.End) : source.RangeAt(span.Start, span.End + 1);
    }
}
