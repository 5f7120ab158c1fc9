using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary><c>{{&lt; figure src="…" alt="…" caption="…" >}}</c>: an image with a caption, as in Hugo.</summary>
public sealed class Figure : Shortcode
{
    public override string Name => "figure";

    // Hugo's, which change nothing that readers need.
    private static readonly ImmutableArray<string> WithoutEffect = ["target", "rel", "loading", "attr", "attrlink"];

    public override ShortcodeParameters Parameters { get; } =
        ShortcodeParameters.Of(1, ["src", "alt", "caption", "title", "link", "width", "height", "class", .. WithoutEffect]);

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        if (call.Parameter("src", 0) is not { Length: > 0 } src)
            return Expansion.Empty with
            {
                Problems = [new Problem(call.Range, "The figure has no image.", "Write '{{< figure src=\"…\" alt=\"…\" >}}'.")],
            };
        var links = new List<Link> { new(src, true, call.Range) };
        var (width, height) = (call.Parameter("width"), call.Parameter("height"));
        var size = Attribute("width", width) + Attribute("height", height);
        var space = PictureSpace.Attributes(records.Links.Resolve(page, src).File, TypedSize.Of(name => call.Parameter(name)));
        var image =
            $"<img src=\"{Href(src, page, records)}{space}\" alt=\"{HtmlText.Escape(call.Parameter("alt") ?? "")}\"{size} "
            + "loading=\"lazy\" />";
        if (call.Parameter("link") is { Length: > 0 } link)
        {
            links.Add(new Link(link, false, call.Range));
            if (records.Links.Resolve(page, link).Kind != LinkTargetKind.Unsafe)
                image = $"<a href=\"{Href(link, page, records)}\">{image}</a>";
        }

        var markdown = new MarkdownParameters(call, page, records);
        var caption = Caption(call, markdown);
        return Expansion.Of($"<figure{Attribute("class", call.Parameter("class"))}>\n{image}\n{caption}</figure>\n") with
        {
            Links = [.. links, .. markdown.Links],
        };
    }

    private static string Caption(ShortcodeCall call, MarkdownParameters markdown)
    {
        var title = call.Parameter("title") is { Length: > 0 } text ? $"<strong>{InlineMarkdown.ToHtml(text)}</strong> " : "";
        var caption = (title + markdown.ToHtml(call.Parameter("caption"))).Trim();
        return caption.Length == 0 ? "" : $"<figcaption>{caption}</figcaption>\n";
    }

    private static string Href(string url, Page page, SiteRecords records) =>
        HtmlText.Escape(LinkWriter.Href(records.Config, page.Url, records.Links.Resolve(page, url)));

    private static string Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "" : $" {name}=\"{HtmlText.Escape(value)}\"";
}
