using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% card header="…" footer="…" %}}</c>: one of several boxes side by side in a <see cref="CardPane"/>.</summary>
public sealed class Card : Shortcode
{
    public override string Name => "card";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } =
        ShortcodeParameters.Of(0, "header", "title", "subtitle", "footer", "code", "lang", "highlight");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var markdown = new MarkdownParameters(call, page, records);
        string Part(string name) =>
            markdown.ToHtml(call.Parameter(name)) is { Length: > 0 } html ? $"<div class=\"card-{name}\">{html}</div>\n" : "";
        var open = $"<div class=\"card\">\n{Part("header")}{Part("title")}{Part("subtitle")}<div class=\"card-body\">\n";
        return Expansion.Of(open, $"</div>\n{Part("footer")}</div>\n") with { Links = markdown.Links };
    }
}
