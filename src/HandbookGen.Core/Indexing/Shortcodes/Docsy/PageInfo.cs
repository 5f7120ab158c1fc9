using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% pageinfo color="warning" %}}</c>: a box about the page itself.</summary>
public sealed class PageInfo : Shortcode
{
    public override string Name => "pageinfo";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } = new([new("color", BoxColors.All)], 1);

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Of(
            $"<div class=\"alert pageinfo alert-{HtmlText.Escape(call.Parameter("color", 0) ?? "info")}\" role=\"note\">\n",
            "</div>\n"
        );
}
