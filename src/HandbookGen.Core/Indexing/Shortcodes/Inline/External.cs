using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; external >}}</c>: the sign of a link that leaves the site.</summary>
public sealed class External : Shortcode
{
    public override string Name => "external";

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Of("<span class=\"external\" aria-hidden=\"true\">↗</span>");
}
