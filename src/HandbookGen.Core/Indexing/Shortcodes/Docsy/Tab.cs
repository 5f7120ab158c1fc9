using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; tab header="Linux" lang="bash" >}}</c>: one part of a <see cref="TabPane"/>, with its header above it.</summary>
public sealed class Tab : Shortcode
{
    public override string Name => "tab";

    public override InnerText Inner => InnerText.Yes;

    public override ShortcodeParameters Parameters { get; } =
        ShortcodeParameters.Of(1, "header", "lang", "text", "highlight", "right", "disabled", "selected", "name");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var header = call.Parameter("header", 0) ?? call.Parameter("name") ?? "";
        var markdown = new MarkdownParameters(call, page, records);
        var title = header.Length == 0 ? "" : $"<p class=\"tab-header\">{markdown.ToHtml(header)}</p>\n";
        return Expansion.Of($"<div class=\"tab\">\n{title}", "</div>\n") with { Links = markdown.Links };
    }
}
