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
        // The description of an image is an attribute, which cannot hold elements.
        if (!renderer.EnableHtmlForInline)
            return;
        var (expansions, openTags) = (((BodyRenderer)renderer).Page.Expansions, ((BodyRenderer)renderer).OpenTags);
        if (inline.Tag.Kind != ShortcodeTagKind.Close)
        {
            var expansion = expansions.GetValueOrDefault(inline.Tag.Start, Expansion.Empty);
            renderer.Write(expansion.Open);
            if (expansion.Close.Length > 0)
                openTags.Open(inline.Tag.Name, inline.Parent);
        }
        else if (inline.Opening is { } opening && expansions.GetValueOrDefault(opening.Start, Expansion.Empty) is { Close.Length: > 0 } expansion)
        {
            renderer.Write(expansion.Close);
            openTags.Close(opening.Name, inline.Parent);
        }
    }
}
