using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% blocks/section %}}</c>, <c>blocks/lead</c> and <c>blocks/cover</c>: a part of a front page.</summary>
/// <param name="name">The part after the slash.</param>
public sealed class BlockSection(string name) : Shortcode
{
    public override string Name => "blocks/" + name;

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } =
        ShortcodeParameters.Of(
            0,
            "title",
            "subtitle",
            "color",
            "height",
            "type",
            "byline",
            "image_anchor",
            "logo_anchor",
            "logo_image_anchor",
            "id",
            "class"
        );

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Of(
            $"<div class=\"block block-{HtmlText.Escape(name)}\">\n{Part("block-title", call.Parameter("title"))}"
                + Part("block-subtitle", call.Parameter("subtitle")),
            "</div>\n"
        );

    private static string Part(string name, string? text) =>
        string.IsNullOrEmpty(text) ? "" : $"<p class=\"{name}\">{InlineMarkdown.ToHtml(text)}</p>\n";
}
