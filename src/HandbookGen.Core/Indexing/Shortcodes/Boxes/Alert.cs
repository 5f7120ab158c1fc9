using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{% alert title="…" color="warning" %}}</c>: a box around Markdown, as in Docsy.</summary>
public sealed class Alert : Shortcode
{
    public override string Name => "alert";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } =
        new([new("title"), new("color", BoxColors.All), new("type", BoxColors.All)], 1);

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var color = call.Parameter("color") ?? call.Parameter("type") ?? "primary";
        var title = call.Parameter("title", 0);
        var markdown = new MarkdownParameters(call, page, records);
        var heading = string.IsNullOrEmpty(title) ? "" : $"<p class=\"alert-title\">{markdown.ToHtml(title)}</p>\n";
        return Expansion.Of($"<div class=\"alert alert-{HtmlText.Escape(color)}\" role=\"note\">\n{heading}", "</div>\n") with
        {
            Links = markdown.Links,
        };
    }
}
