using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// What stands for a post, a form or a picture of another service: a link to it, since a build loads nothing from the network.
/// </summary>
internal static class ServicePlaceholder
{
    /// <param name="url">Absolute, with its scheme.</param>
    /// <param name="text">What readers see; not yet escaped.</param>
    public static Expansion Link(ShortcodeCall call, string url, string text) =>
        Of($"<a href=\"{HtmlText.Escape(UrlPath.EncodeExternal(url))}\">{HtmlText.Escape(text)}</a>") with
        {
            Links = [new Link(url, false, call.Range) { IsBare = text == url }],
        };

    /// <param name="text">Not yet escaped.</param>
    public static Expansion Text(string text) => Of(HtmlText.Escape(text));

    /// <summary>A link for a URL or a path of the site; text for anything else.</summary>
    public static Expansion LinkOrText(ShortcodeCall call, Page page, SiteRecords records, string source)
    {
        if (source.StartsWith("https://", StringComparison.Ordinal) || source.StartsWith("http://", StringComparison.Ordinal))
            return Link(call, source, source);
        if (!source.StartsWith('/') && !source.StartsWith('.'))
            return Text(source);
        var href = LinkWriter.Href(records.Config, page.Url, records.Links.Resolve(page, source));
        var label = source.StartsWith("./", StringComparison.Ordinal) ? source[2..] : source;
        return Of($"<a href=\"{HtmlText.Escape(href)}\">{HtmlText.Escape(label)}</a>") with
        {
            Links = [new Link(source, false, call.Range)],
        };
    }

    private static Expansion Of(string html) =>
        Expansion.Of($"<p class=\"placeholder\">{html}</p>\n") with
        {
            InLine = $"<span class=\"placeholder\">{html}</span>",
        };
}
