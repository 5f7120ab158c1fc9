using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing;

/// <summary>Reads the links, images and frames of a page, in Markdown and in raw HTML.</summary>
internal sealed class LinkReader : PageReader
{
    private SourceFile source = null!;
    private PageShortcodes shortcodes = null!;
    private int codeElements;

    public ImmutableArray<Link>.Builder Links { get; } = ImmutableArray.CreateBuilder<Link>();

    /// <summary>The pages that the page shows in a frame or sends a form to.</summary>
    public ImmutableArray<Link>.Builder Embedded { get; } = ImmutableArray.CreateBuilder<Link>();

    public override void Enter(MarkdownFile file) => (source, shortcodes) = (file.Source, file.Shortcodes);

    // Raw HTML such as <code> ends with its paragraph.
    public override void Start(Block block) => codeElements = 0;

    public override void Read(Inline inline)
    {
        // A bare URL inside <code> is shown, not linked.
        if (inline is LinkInline { IsAutoLink: true } && codeElements > 0)
            return;
        if (inline is LinkInline link)
            Add(Links, link.Url ?? "", link.IsImage, RangeOfUrl(link), isBare: link.IsAutoLink, hasText: link.FirstChild is not null);
        else if (inline is AutolinkInline { IsEmail: false } autolink)
            Add(Links, autolink.Url, false, source.RangeAt(autolink.Span.Start + 1, autolink.Span.End), isBare: true, hasText: true);
    }

    public override void Read(HtmlPiece piece)
    {
        if (piece is not HtmlTag tag)
            return;
        if (tag.Name is "code" or "pre" or "kbd" or "samp" or "tt")
            codeElements = Math.Max(0, codeElements + (tag.IsClosing ? -1 : 1));
        if (tag.IsClosing)
            return;
        if (tag.Name is "img" or "source" && tag.Find("srcset") is { } set)
            AddSourceSet(set);
        foreach (var (name, isImage) in HtmlLinks.Of(tag.Name))
        {
            // Only an empty link or image is a mistake of its own.
            if (tag.Find(name) is { } url && (url.Value.Length > 0 || name is "href" or "src" && tag.Name != "iframe"))
            {
                var hasText = tag.Name != "img" || tag.Find("alt") is not null;
                Add(
                    isImage || name == "href" ? Links : Embedded,
                    HtmlLinks.Read(tag.Name, url.Value),
                    isImage,
                    source.RangeAt(url.ValueStart, url.ValueEnd),
                    isBare: false,
                    hasText,
                    isFrame: tag.Name == "iframe"
                );
            }
        }
    }

    private void AddSourceSet(HtmlAttribute set)
    {
        // With character references in it, the offsets of its parts are not known.
        var isExact = set.Value.Length == set.ValueEnd - set.ValueStart;
        foreach (var url in SourceSet.UrlsOf(set.Value))
        {
            var range = isExact
                ? source.RangeAt(set.ValueStart + url.Start.Value, set.ValueStart + url.End.Value)
                : source.RangeAt(set.ValueStart, set.ValueEnd);
            Add(Links, set.Value[url], isImage: true, range, isBare: false, hasText: true);
        }
    }

    private void Add(
        ImmutableArray<Link>.Builder list,
        string masked,
        bool isImage,
        SourceRange range,
        bool isBare,
        bool hasText,
        bool isFrame = false
    )
    {
        var url = shortcodes.Read(masked);
        list.Add(
            new Link(url.Text, isImage, range)
            {
                IsBare = isBare,
                HasText = hasText,
                IsFrame = isFrame,
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
