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

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var condition = records.Config.Params.GetValueOrDefault("buildcondition") ?? "";
        var isShown =
            (call.Parameter("include-if") is not { } include || include == condition)
            && (call.Parameter("exclude-if") is not { } exclude || exclude != condition);
        return isShown ? Expansion.Empty : Expansion.Of("<div hidden>\n", "</div>\n");
    }
}
