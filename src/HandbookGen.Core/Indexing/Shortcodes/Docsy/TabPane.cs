using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; tabpane >}}</c>: several <see cref="Tab"/>s below each other, so that nothing is hidden in print or from search.
/// </summary>
public sealed class TabPane : Shortcode
{
    public override string Name => "tabpane";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } =
        ShortcodeParameters.Of(0, "lang", "langEqualsHeader", "text", "persist", "persistLang", "right", "highlight", "disabled");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Of("<div class=\"tabpane\">\n", "</div>\n");
}
