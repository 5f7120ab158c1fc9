using System.Text;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Rendering.Body;

/// <summary>
/// The HTML that authors write into their pages, written anew: what <see cref="AllowedHtml"/> names stays, with links rewritten like those of
/// Markdown; what may run code is left out. Every <c>&lt;</c> of the result begins a tag or comment that was written here, and no element
/// takes tags for text, so browsers find in it what this class put there and nothing else.
/// </summary>
internal static class RawHtml
{
    /// <param name="html">A whole block, or a single tag inside text.</param>
    /// <param name="renderer">Resolves its links and follows its tags.</param>
    /// <param name="container">The block that holds the HTML.</param>
    public static string Rewrite(string html, BodyRenderer renderer, object? container)
    {
        var result = new StringBuilder(html.Length + 32);
        var at = 0;
        foreach (var piece in HtmlScanner.Scan(html, 0, html.Length))
        {
            if (piece.Start < at)
                continue;
            AppendText(html.AsSpan(at, piece.Start - at), result);
            at = piece.End;
            if (piece is HtmlComment comment)
                AppendComment(html, comment, result);
            else if (piece is HtmlTag tag)
                at = AppendTag(html, tag, renderer, container, result);
        }

        AppendRest(html.AsSpan(at), result);
        return renderer.Unmask(result.ToString(), isCode: false);
    }

    // A tag or comment that does not end would take the markup behind this block into it.
    private static void AppendRest(ReadOnlySpan<char> rest, StringBuilder result)
    {
        var comment = rest.IndexOf("<!--", StringComparison.Ordinal);
        AppendText(comment >= 0 ? rest[..comment] : rest, result);
    }

    private static void AppendText(ReadOnlySpan<char> text, StringBuilder result)
    {
        for (var next = text.IndexOf('<'); next >= 0; next = text.IndexOf('<'))
        {
            result.Append(text[..next]).Append("&lt;");
            text = text[(next + 1)..];
        }

        result.Append(text);
    }

    private static void AppendComment(string html, HtmlComment comment, StringBuilder result)
    {
        // Declarations and processing instructions mean nothing inside a page; a comment without '>' cannot end early.
        if (html.AsSpan(comment.Start).StartsWith("<!--", StringComparison.Ordinal))
            result.Append("<!--").Append(WithoutCalls(html[comment.TextStart..comment.TextEnd]).Replace(">", "&gt;")).Append("-->");
    }

    // Nobody sees what a call makes inside a comment.
    private static string WithoutCalls(string text) => ShortcodeMask.Replace(text, (_, _) => "");

    // Answers where to go on: behind the tag, or behind the whole element.
    private static int AppendTag(string html, HtmlTag tag, BodyRenderer renderer, object? container, StringBuilder result)
    {
        if (HtmlScanner.IsRawText(tag.Name))
            return tag.IsClosing ? tag.End : AppendRawText(html, tag, renderer, result);
        if (AllowedHtml.HasElement(tag.Name))
        {
            renderer.OpenTags.Add(tag, container);
            AppendTag(html, tag, renderer, result);
        }
        else if (!AllowedHtml.Refuses(tag.Name))
        {
            AppendText(html.AsSpan(tag.Start, tag.End - tag.Start), result);
        }

        return tag.End;
    }

    private static int AppendRawText(string html, HtmlTag tag, BodyRenderer renderer, StringBuilder result)
    {
        var close = HtmlScanner.EndOfRawText(html, tag, html.Length);
        var end = close < html.Length ? html.IndexOf('>', close) : -1;
        if (tag.Name == "iframe")
        {
            AppendFrame(html, tag, renderer, result);
        }
        else if (tag.Name == "style" && end >= 0 && html.AsSpan(tag.End, close - tag.End).IndexOfAny('<', '&') < 0)
        {
            // Neither character has a use in style sheets, and inside SVG both mean markup.
            result.Append("<style>").Append(html, tag.End, close - tag.End).Append("</style>");
        }

        return end < 0 ? html.Length : end + 1;
    }

    private static void AppendFrame(string html, HtmlTag tag, BodyRenderer renderer, StringBuilder result)
    {
        if (tag.Find("src") is { } source && renderer.ForeignAddress(source.Value) is { } address)
        {
            var attributes = new StringBuilder(EmbeddedFrame.Size(tag.Find("width")?.Value, tag.Find("height")?.Value));
            if (tag.Find("id") is { Value: not "" } id)
                AppendAttribute(html, id, attributes);
            result.Append(EmbeddedFrame.Html(address, renderer.Text(tag.Find("title")?.Value ?? ""), attributes.ToString()));
            return;
        }

        AppendTag(html, tag, renderer, result);
        result.Append("</iframe>");
    }

    private static void AppendTag(string html, HtmlTag tag, BodyRenderer renderer, StringBuilder result)
    {
        if (tag.IsClosing)
        {
            result.Append("</").Append(tag.Name).Append('>');
            return;
        }

        result.Append('<').Append(tag.Name);
        var waits = IsForeignMedia(tag, renderer);
        foreach (var attribute in tag.Attributes)
        {
            if (waits && attribute.Name is "autoplay" or "preload")
                continue;
            if (AllowedHtml.HasAttribute(attribute.Name) || (attribute.Name == "name" && tag.Name == "a"))
                AppendAttribute(html, attribute, result);
            else if (AllowedHtml.IsAddress(attribute.Name) && renderer.SafeHref(attribute.Value) is { } href)
                result.Append(' ').Append(attribute.Name).Append("=\"").Append(HtmlText.Escape(href)).Append('"');
        }

        result.Append(waits ? " preload=\"none\"" : "").Append(tag.IsSelfClosing ? " />" : ">");
    }

    // Nothing of a film on another host is loaded before the reader starts it. Its sources may stand in elements below.
    private static bool IsForeignMedia(HtmlTag tag, BodyRenderer renderer) =>
        tag.Name is "video" or "audio" && (tag.Find("src") is not { } source || renderer.ForeignAddress(source.Value) is not null);

    // The value keeps its character references; only what could end it is replaced.
    private static void AppendAttribute(string html, HtmlAttribute attribute, StringBuilder result)
    {
        result.Append(' ').Append(attribute.Name);
        if (attribute.End == attribute.Start + attribute.Name.Length)
            return;
        var value = html[attribute.ValueStart..attribute.ValueEnd].Replace("\"", "&quot;").Replace("<", "&lt;").Replace(">", "&gt;");
        result.Append("=\"").Append(value).Append('"');
    }
}
