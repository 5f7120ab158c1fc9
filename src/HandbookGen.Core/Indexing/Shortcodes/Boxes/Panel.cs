using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% panel header="…" header-bg="info" %}}</c>: a box with a colored header.</summary>
public sealed class Panel : Shortcode
{
    public override string Name => "panel";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } = new([new("header"), new("header-bg", BoxColors.All)], 1);

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var color = call.Parameter("header-bg") ?? "primary";
        var header = call.Parameter("header", 0);
        var head = string.IsNullOrEmpty(header) ? "" : $"<div class=\"panel-heading\">{InlineMarkdown.ToHtml(header)}</div>\n";
        return Expansion.Of(
            $"<div class=\"panel panel-{HtmlText.Escape(color)}\">\n{head}<div class=\"panel-body\">\n",
            "</div>\n</div>\n"
        );
    }
}
