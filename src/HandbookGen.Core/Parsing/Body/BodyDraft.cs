using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace HandbookGen.Parsing.Body;

/// <summary>
/// The text of a page as HTML, as far as the page alone determines it. It is rendered while the page's tree exists: keeping thousands of
/// trees would take too much memory, and parsing each page again would double the work.
/// </summary>
/// <param name="Html">UTF-8, ready for output.</param>
/// <param name="Placeholders">In the order of the HTML; offsets count its bytes.</param>
/// <param name="IsTidy">Whether every element is closed in the right place; on a page with calls the placeholders decide.</param>
internal sealed record BodyDraft(ReadOnlyMemory<byte> Html, ImmutableArray<PlacedPlaceholder> Placeholders, bool IsTidy)
{
    public static readonly BodyDraft Empty = new(default, [], true);

    public static BodyDraft Of(PageTree tree, Dialect dialect, PageStyles styles)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new BodyRenderer(html, tree.File.Shortcodes, styles);
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
        return Of(html.ToString(), renderer, tree.File.Shortcodes);
    }

    // The renderer writes many small pieces; encoding each one separately would take twice as long.
    private static BodyDraft Of(ReadOnlySpan<char> html, BodyRenderer renderer, PageShortcodes shortcodes)
    {
        using var bytes = new Utf8Writer();
        var placeholders = ImmutableArray.CreateBuilder<PlacedPlaceholder>(renderer.Placeholders.Count);
        var tags = ShortcodeMask.IsIn(html) ? new TagPlaceholders(bytes, placeholders, shortcodes) : null;
        var at = 0;
        foreach (var (offset, placeholder) in renderer.Placeholders)
        {
            Write(html[at..offset]);
            at = offset;
            placeholders.Add(new PlacedPlaceholder(bytes.Length, placeholder));
        }

        Write(html[at..]);
        return new BodyDraft(bytes.Written.ToArray(), placeholders.ToImmutable(), renderer.OpenTags.IsTidy);

        void Write(ReadOnlySpan<char> part)
        {
            if (tags is null)
                bytes.Write(part);
            else
                tags.Write(part);
        }
    }
}
