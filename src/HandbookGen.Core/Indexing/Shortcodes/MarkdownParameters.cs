using System.Collections.Immutable;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>Markdown in the parameters of one call, whose links and images lead where those of the page would.</summary>
internal sealed class MarkdownParameters(ShortcodeCall call, Page page, SiteRecords records)
{
    private readonly List<Link> links = [];

    /// <summary>The links and images of all texts so far, in order.</summary>
    public ImmutableArray<Link> Links => [.. links];

    /// <summary>The HTML of a text; empty for none.</summary>
    public string ToHtml(string? text) => string.IsNullOrEmpty(text) ? "" : InlineMarkdown.ToHtml(text, LinkTo, ImageOf);

    private string? LinkTo(string url)
    {
        links.Add(new Link(url, false, call.Range));
        var target = records.Links.Resolve(page, url);
        return target.Kind == LinkTargetKind.Unsafe ? null : LinkWriter.Href(records.Config, page.Url, target);
    }

    private string ImageOf(string url, string alt)
    {
        links.Add(new Link(url, true, call.Range) { HasText = alt.Length > 0 });
        var target = records.Links.Resolve(page, url);
        var href = HtmlText.Escape(LinkWriter.Href(records.Config, page.Url, target));
        var space = PictureSpace.Attributes(target.File, TypedSize.None);
        return $"<img src=\"{href}{space}\" alt=\"{HtmlText.Escape(alt)}\" loading=\"lazy\" />";
    }
}
