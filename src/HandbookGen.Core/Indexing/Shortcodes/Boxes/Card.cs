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

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records) =>
        Expansion.Of(
            $"<div class=\"card\">\n{Part("card-header", call.Parameter("header"))}{Part("card-title", call.Parameter("title"))}"
                + $"{Part("card-subtitle", call.Parameter("subtitle"))}<div class=\"card-body\">\n",
            $"</div>\n{Part("card-footer", call.Parameter("footer"))}</div>\n"
        );

    private static string Part(string name, string? text) =>
        string.IsNullOrEmpty(text) ? "" : $"<div class=\"{name}\">{InlineMarkdown.ToHtml(text)}</div>\n";
}
