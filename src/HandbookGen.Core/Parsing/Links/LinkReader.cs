using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Reads the links and images of a page, in Markdown and in raw HTML.</summary>
internal sealed class LinkReader : PageReader
{
    private SourceFile source = null!;
    private PageShortcodes shortcodes = null!;

    public ImmutableArray<Link>.Builder Links { get; } = ImmutableArray.CreateBuilder<Link>();

    public override void Enter(MarkdownFile file) => (source, shortcodes) = (file.Source, file.Shortcodes);

    public override void Read(Inline inline)
    {
        if (inline is LinkInline link)
            Add(link.Url ?? "", link.IsImage, RangeOfUrl(link), isBare: link.IsAutoLink, hasText: link.FirstChild is not null);
        else if (inline is AutolinkInline { IsEmail: false } autolink)
            Add(autolink.Url, false, source.RangeAt(autolink.Span.Start + 1, autolink.Span.End), isBare: true, hasText: true);
    }

    public override void Read(HtmlPiece piece)
    {
        if (piece is not HtmlTag { IsClosing: false } tag)
            return;
        var isImage = tag.Name is "img" or "source" or "video" or "audio";
        var target =
            tag.Name is "a" or "area" ? tag.Find("href")
            : isImage ? tag.Find("src")
            : null;
        var hasText = tag.Name != "img" || tag.Find("alt") is not null;
        if (target is { } url)
            Add(url.Value, isImage, source.RangeAt(url.ValueStart, url.ValueEnd), isBare: false, hasText);
    }

    private void Add(string masked, bool isImage, SourceRange range, bool isBare, bool hasText)
    {
        var url = shortcodes.Read(masked);
        Links.Add(
            new Link(url.Text, isImage, range)
            {
                IsBare = isBare,
                HasText = hasText,
                Tags = url.Tags,
            }
        );
    }

    private SourceRange RangeOfUrl(LinkInline link)
    {
        var span = link.Reference is { } definition ? definition.UrlSpan : link.UrlSpan;
        if (span.IsEmpty)
            return source.RangeAt(link.Span.Start, link.Span.End + 1);
        // In [text](<a url with spaces>), the angle brackets are not part of the URL.
        var isBracketed = source.Text[span.Start] == '<' && source.Text[span.End] == '>';
        return isBracketed ? source.RangeAt(span.Start + 1, span.End) : source.RangeAt(span.Start, span.End + 1);
    }
}
