using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; external >}}</c>: the icon of an external link.</summary>
public sealed class External : Shortcode
{
    public override string Name => "external";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Of("<span class=\"external\" aria-hidden=\"true\">↗</span>");
}
