using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% cardpane %}}</c>: cards side by side.</summary>
public sealed class CardPane : Shortcode
{
    public override string Name => "cardpane";

    public override InnerText Inner => InnerText.Yes;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Of("<div class=\"cards\">\n", "</div>\n");
}
