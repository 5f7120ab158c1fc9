using HandbookGen.Parsing.Dialects;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace HandbookGen.Parsing.Body;

/// <summary>Block-level shortcode calls: the output from Index, around their inner text.</summary>
internal sealed class ShortcodeBlockHtml : HtmlObjectRenderer<ShortcodeBlock>
{
    protected override void Write(HtmlRenderer renderer, ShortcodeBlock block)
    {
        var body = (BodyRenderer)renderer;
        renderer.EnsureLine();
        if (block.IsPaired)
        {
            body.WriteTag(block.Tag, block.Parent, isInLine: false);
            return;
        }

        if (block.Tag is not { Call: { } call, Tag.Kind: not ShortcodeTagKind.Close })
            return;
        body.WriteLines(call, CallPart.OpeningLines);
        renderer.WriteChildren(block);
        renderer.EnsureLine();
        body.WriteLines(call, CallPart.ClosingLines);
    }
}

/// <summary>The Markdown of an included file; what Index says if there is no such file.</summary>
internal sealed class IncludeBlockHtml : HtmlObjectRenderer<IncludeBlock>
{
    protected override void Write(HtmlRenderer renderer, IncludeBlock block)
    {
        if (block is [] && block.Tag.Call is { } call)
            ((BodyRenderer)renderer).WriteLines(call, CallPart.OpeningLines);
        else
            renderer.WriteChildren(block);
    }
}

/// <summary>Shortcode tags inside text.</summary>
internal sealed class ShortcodeInlineHtml : HtmlObjectRenderer<ShortcodeInline>
{
    protected override void Write(HtmlRenderer renderer, ShortcodeInline inline)
    {
        var body = (BodyRenderer)renderer;
        if (inline.FirstChild is not null)
            renderer.WriteChildren(inline);
        else if (renderer.EnableHtmlForInline && (inline.IsPaired || inline.Tag.Tag.Kind != ShortcodeTagKind.Close))
            body.WriteTag(inline.Tag, inline.Parent, isInLine: true);
        else if (!renderer.EnableHtmlForInline && inline.Tag is { Call: { } call, Tag.Kind: not ShortcodeTagKind.Close })
            body.WriteText(call);
    }
}
