using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% blocks/feature title="…" url="…" %}}</c>: a short text with a link.</summary>
public sealed class BlockFeature : Shortcode
{
    public override string Name => "blocks/feature";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(0, "icon", "title", "url", "url_text");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var title = InlineMarkdown.ToHtml(call.Parameter("title") ?? "");
        if (call.Parameter("url") is not { Length: > 0 } url)
            return Expansion.Of(Open(title), "</div>\n");
        var href = HtmlText.Escape(LinkWriter.Href(records.Config, page.Url, records.Links.Resolve(page, url)));
        var label = HtmlText.Escape(call.Parameter("url_text") ?? "");
        // Without a text of its own, the title is the link.
        var expansion =
            label.Length > 0
                ? Expansion.Of(Open(title), $"<p><a href=\"{href}\">{label}</a></p>\n</div>\n")
                : Expansion.Of(Open($"<a href=\"{href}\">{(title.Length > 0 ? title : HtmlText.Escape(url))}</a>"), "</div>\n");
        return expansion with { Links = [new Link(url, false, call.Range)] };
    }

    private static string Open(string title) =>
        "<div class=\"block block-feature\">\n" + (title.Length == 0 ? "" : $"<p class=\"block-title\">{title}</p>\n");
}
