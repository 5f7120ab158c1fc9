using HandbookGen.Indexing;
using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>Shortcode calls that begin a line: what Index made of them, around their inner text.</summary>
internal sealed class ShortcodeBlockHtml : HtmlObjectRenderer<ShortcodeBlock>
{
    protected override void Write(HtmlRenderer renderer, ShortcodeBlock block)
    {
        var expansion = ((BodyRenderer)renderer).Page.Expansions.GetValueOrDefault(block.Tag.Start, Expansion.Empty);
        renderer.EnsureLine();
        WriteLines(renderer, expansion.Open);
        renderer.WriteChildren(block);
        renderer.EnsureLine();
        WriteLines(renderer, expansion.Close);
    }

    // The renderer knows of the line ends that it writes itself; others would be doubled.
    private static void WriteLines(HtmlRenderer renderer, string html)
    {
        if (html.Length > 0)
            renderer.WriteLine(html.TrimEnd('\n'));
    }
}

/// <summary>Shortcode tags inside text.</summary>
internal sealed class ShortcodeInlineHtml : HtmlObjectRenderer<ShortcodeInline>
{
    protected override void Write(HtmlRenderer renderer, ShortcodeInline inline)
    {
        var expansions = ((BodyRenderer)renderer).Page.Expansions;
        if (inline.Tag.Kind != ShortcodeTagKind.Close)
            renderer.Write(expansions.GetValueOrDefault(inline.Tag.Start, Expansion.Empty).Open);
        else if (inline.Opening is { } opening)
            renderer.Write(expansions.GetValueOrDefault(opening.Start, Expansion.Empty).Close);
    }
}
