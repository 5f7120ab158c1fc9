using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>Shortcode calls that stand for themselves: what Index made of them, around their inner text.</summary>
internal sealed class ShortcodeBlockHtml : HtmlObjectRenderer<ShortcodeBlock>
{
    protected override void Write(HtmlRenderer renderer, ShortcodeBlock block)
    {
        var body = (BodyRenderer)renderer;
        renderer.EnsureLine();
        if (block.IsPaired)
        {
            body.WriteTag(block.Tag, block.Parent);
            return;
        }

        if (block.Tag is not { Call: { } call, Tag.Kind: not ShortcodeTagKind.Close })
            return;
        WriteLines(renderer, body.Page.Expansions[call].Open);
        renderer.WriteChildren(block);
        renderer.EnsureLine();
        WriteLines(renderer, body.Page.Expansions[call].Close);
    }

    // The renderer knows of the line ends that it writes itself; others would be doubled.
    private static void WriteLines(HtmlRenderer renderer, string html)
    {
        if (html.Length > 0)
            renderer.WriteLine(html.TrimEnd('\n'));
    }
}

/// <summary>The Markdown of an included file.</summary>
internal sealed class IncludeBlockHtml : HtmlObjectRenderer<IncludeBlock>
{
    protected override void Write(HtmlRenderer renderer, IncludeBlock block) => renderer.WriteChildren(block);
}

/// <summary>Shortcode tags inside text.</summary>
internal sealed class ShortcodeInlineHtml : HtmlObjectRenderer<ShortcodeInline>
{
    protected override void Write(HtmlRenderer renderer, ShortcodeInline inline)
    {
        var body = (BodyRenderer)renderer;
        if (inline.FirstChild is not null)
            renderer.WriteChildren(inline);
        else if (!renderer.EnableHtmlForInline)
            renderer.Write(HtmlText.Escape(body.TextOf(inline.Tag)));
        else if (inline.IsPaired || inline.Tag.Tag.Kind != ShortcodeTagKind.Close)
            body.WriteTag(inline.Tag, inline.Parent);
    }
}
