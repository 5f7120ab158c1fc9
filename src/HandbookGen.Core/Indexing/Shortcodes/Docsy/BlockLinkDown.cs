using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; blocks/link-down >}}</c>: an arrow to the next part of a front page, which scrolling replaces.</summary>
public sealed class BlockLinkDown : Shortcode
{
    public override string Name => "blocks/link-down";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(0, "color");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) => Expansion.Empty;
}
