using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing.Dialects;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace HandbookGen.Parsing.Body;

/// <summary>
/// The text of a page as HTML, as far as the page alone can tell. It is made while the page's tree is there: thousands of trees would be too
/// much to keep, and parsing each page again to render it would take as long as parsing it once.
/// </summary>
/// <param name="Html">UTF-8, as it will be written; with masks for the shortcode tags in code and in attributes.</param>
/// <param name="Holes">In the order of the HTML; their offsets count its bytes.</param>
/// <param name="IsTidy">Whether every element ends where it should; of a page with calls the holes tell.</param>
internal sealed record BodyDraft(ReadOnlyMemory<byte> Html, ImmutableArray<BodyHole> Holes, bool IsTidy)
{
    public static readonly BodyDraft Empty = new(default, [], true);

    public static BodyDraft Of(PageTree tree, Dialect dialect)
    {
        using var html = new HtmlBuffer(tree.File.Text.Length) { NewLine = "\n" };
        var renderer = new BodyRenderer(html, hasCalls: tree.File.Shortcodes.Places.Count > 0);
        HandbookDialect.Of(dialect).Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new HeadingHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawHtmlBlockHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawHtmlInlineHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableHtml());
        renderer.ObjectRenderers.Insert(0, new ShortcodeBlockHtml());
        renderer.ObjectRenderers.Insert(0, new IncludeBlockHtml());
        renderer.ObjectRenderers.Insert(0, new ShortcodeInlineHtml());
        renderer.Render(tree.Document);
        return Of(html.Written, renderer);
    }

    // The renderer writes many small pieces; encoding each would take twice as long.
    private static BodyDraft Of(ReadOnlySpan<char> html, BodyRenderer renderer)
    {
        using var bytes = new Utf8Writer();
        var holes = ImmutableArray.CreateBuilder<BodyHole>(renderer.Holes.Count);
        var at = 0;
        foreach (var hole in renderer.Holes)
        {
            bytes.Write(html[at..hole.Offset]);
            at = hole.Offset;
            holes.Add(hole with { Offset = bytes.Length });
        }

        bytes.Write(html[at..]);
        return new BodyDraft(bytes.Written.ToArray(), holes.MoveToImmutable(), renderer.OpenTags.IsTidy);
    }
}
