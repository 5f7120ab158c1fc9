using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; highlight go "linenos=table" >}}</c>: code. Parse has already made a code block of its text.</summary>
public sealed class Highlight : Shortcode
{
    public override string Name => "highlight";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(2, "lang", "options") with { IsOpen = true };

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) => Expansion.Empty;
}
