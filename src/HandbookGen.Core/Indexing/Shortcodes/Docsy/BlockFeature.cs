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
        var title = call.Parameter("title") is { Length: > 0 } text ? $"<p class=\"block-title\">{InlineMarkdown.ToHtml(text)}</p>\n" : "";
        var open = $"<div class=\"block block-feature\">\n{title}";
        if (call.Parameter("url") is not { Length: > 0 } url)
            return Expansion.Of(open, "</div>\n");
        var href = HtmlText.Escape(LinkWriter.Href(records.Config, page.Url, records.Links.Resolve(page, url)));
        var label = HtmlText.Escape(call.Parameter("url_text") ?? url);
        return Expansion.Of(open, $"<p><a href=\"{href}\">{label}</a></p>\n</div>\n") with { Links = [new Link(url, false, call.Range)] };
    }
}
