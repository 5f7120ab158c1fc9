using HandbookGen.Parsing.Html;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Moves the attributes of a list above or below an HTML element into its start tag.</summary>
internal static class HtmlElementAttributes
{
    // Counted in siblings; a page of end tags must not take quadratic time.
    private const int FarthestTag = 1000;

    /// <summary>For a block that starts with an end tag, the block with its start tag; the block itself if there is none.</summary>
    /// <param name="siblings">All blocks of the parent.</param>
    /// <param name="index">Index of the block among them.</param>
    public static Block StartOf(Block[] siblings, int index)
    {
        if (FirstTag(siblings[index]) is not { IsClosing: true } end)
            return siblings[index];
        var depth = 1;
        for (var i = index - 1; i >= 0 && i >= index - FarthestTag; i--)
        {
            if (FirstTag(siblings[i]) is not { } tag || tag.Name != end.Name)
                continue;
            depth += tag.IsClosing ? 1 : -1;
            if (depth == 0)
                return siblings[i];
        }

        return siblings[index];
    }

    /// <summary>Writes the attributes of an HTML block into its start tag.</summary>
    public static void Write(KramdownHtmlBlock block)
    {
        if (
            block is not [HtmlBlock raw, ..]
            || FirstTag(block) is not { IsClosing: false } tag
            || block.TryGetAttributes() is not { } attributes
        )
            return;
        var text = raw.Lines.ToString();
        raw.Lines = new StringLineGroup(HtmlTagText.With(text, tag, attributes) + text[tag.End..]);
    }

    private static HtmlTag? FirstTag(Block block)
    {
        if (block is not KramdownHtmlBlock { LastChild: not null } html || html[0] is not HtmlBlock raw)
            return null;
        var text = raw.Lines.ToString();
        return HtmlScanner.Scan(text, 0, text.Length) is [HtmlTag { Start: 0 } tag, ..] ? tag : null;
    }
}
