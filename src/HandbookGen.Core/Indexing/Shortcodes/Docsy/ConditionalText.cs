using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{% conditional-text include-if="foo" %}}</c>: text for one edition of the site, which <c>buildCondition</c> in <c>Params</c> names.
/// </summary>
public sealed class ConditionalText : Shortcode
{
    public override string Name => "conditional-text";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(0, "include-if", "exclude-if");

    // Parse has left out the text of other editions.
    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) => Expansion.Empty;
}
