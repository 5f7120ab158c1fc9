using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; instagram CxOWiQNP2MO >}}</c>: a link to a post on Instagram.</summary>
public sealed class InstagramPost : Shortcode
{
    public override string Name => "instagram";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(2, "id", "caption");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var url = $"https://www.instagram.com/p/{Uri.EscapeDataString(call.Parameter("id", 0) ?? "")}/";
        return ServicePlaceholder.Link(call, url, url);
    }
}
