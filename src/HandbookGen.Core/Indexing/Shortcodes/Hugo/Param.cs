using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; param "version" >}}</c>: a value from the page's front matter, else from <c>Params</c> in statiq.json. Names are not
/// case-sensitive, and a dot leads into a map: <c>author.name</c>.
/// </summary>
public sealed class Param : Shortcode
{
    public override string Name => "param";

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "name");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var name = call.Parameter("name", 0) ?? "";
        if (SiteParameters.Find(name, page, records) is { } value)
            return Expansion.Of(HtmlText.Escape(value)) with { Text = value };
        var problem = new Problem(
            call.Range,
            name.Length == 0 ? "'param' has no name." : $"Neither the front matter nor 'Params' in statiq.json has '{name}'.",
            name.Length == 0 ? "Write '{{< param \"version\" >}}'." : $"Add '{name}' to one of them."
        );
        return Expansion.Empty with { Problems = [problem] };
    }
}
