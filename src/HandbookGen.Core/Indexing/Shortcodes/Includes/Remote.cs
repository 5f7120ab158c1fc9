using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{% include-remote "https://…" %}}</c> and others that would fetch text from the network, which a build never does.
/// </summary>
/// <param name="name">The name of the shortcode.</param>
/// <param name="inner">Whether it takes inner text.</param>
public sealed class Remote(string name, InnerText inner = InnerText.No) : Shortcode
{
    public override string Name { get; } = name;

    public override InnerText Inner { get; } = inner;

    public override ShortcodeParameters Parameters => ShortcodeParameters.Any;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var source = call.Positional.Concat(call.Named.Select(parameter => parameter.Value)).FirstOrDefault() ?? "";
        var isUrl = source.StartsWith("https://", StringComparison.Ordinal);
        var text = isUrl
            ? $"<a href=\"{HtmlText.Escape(source.Replace(" ", "%20", StringComparison.Ordinal))}\">{HtmlText.Escape(source)}</a>"
            : HtmlText.Escape(source);
        var missing = new Problem(
            call.Range,
            $"'{Name}' would load '{source}' from the network, which a build never does.",
            "Copy the text into the site's 'assets' folder and include it."
        );
        return Expansion.Of($"<p class=\"placeholder\">{text}</p>\n") with
        {
            MissingData = missing,
            Links = isUrl ? [new Link(source, false, call.Range)] : [],
        };
    }
}
