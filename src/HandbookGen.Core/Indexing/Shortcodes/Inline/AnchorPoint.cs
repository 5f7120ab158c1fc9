using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% a "low-context" %}}</c>: an anchor without a heading.</summary>
public sealed class AnchorPoint : Shortcode
{
    public override string Name => "a";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "id");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var id = call.Parameter("id", 0) ?? "";
        if (id.Length == 0 || id.Any(char.IsWhiteSpace))
            return Expansion.Empty with
            {
                Problems = [new Problem(call.Range, $"'{id}' is not an anchor.", "Use a word without spaces: {{< a \"low-context\" >}}.")],
            };
        return Expansion.Of($"<a id=\"{HtmlText.Escape(id)}\"></a>") with
        {
            Anchors = [new Anchor(id, AnchorOrigin.Generated, call.Range)],
        };
    }
}
