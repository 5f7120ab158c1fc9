using HandbookGen.Configuration;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Body;

/// <summary>
/// Sanitizes the raw HTML of a page: what <see cref="AllowedHtml"/> lists stays, with links rewritten like those in Markdown; anything
/// that may run code is removed. Every <c>&lt;</c> in the result starts a tag or comment written here, and no element in it treats tags as
/// text, so browsers see exactly the markup written here.
/// </summary>
internal static class RawHtml
{
    /// <param name="html">A whole block, or a single tag inside text.</param>
    /// <param name="renderer">Receives the HTML and tracks its tags.</param>
    /// <param name="container">The block that holds the HTML.</param>
    public static void Write(string html, BodyRenderer renderer, object? container)
    {
        renderer.Write("");
        var at = 0;
        foreach (var piece in HtmlScanner.Scan(html, 0, html.Length))
        {
            if (piece.Start < at)
                continue;
            WriteText(html, at, piece.Start, renderer);
            at = piece.End;
            if (piece is HtmlComment comment)
                WriteComment(html, comment, renderer);
            else if (piece is HtmlTag tag)
                at = WriteTag(html, tag, renderer, container);
        }

        // An unclosed tag or comment would swallow the markup after this block.
        var open = html.IndexOf("<!--", at, StringComparison.Ordinal);
        WriteText(html, at, open >= 0 ? open : html.Length, renderer);
    }

    private static void WriteText(string html, int start, int end, BodyRenderer renderer)
    {
        while (start < end)
        {
            var text = html.AsSpan(start, end - start);
            var next = text.IndexOfAny('<', ShortcodeMask.First);
            renderer.Write(next < 0 ? text : text[..next]);
            if (next < 0)
                return;
            start = html[start + next] == '<' ? WriteBracket(start + next, renderer) : WriteMask(html, start + next, renderer);
        }
    }

    // This and WriteMask return the offset at which the text continues.
    private static int WriteBracket(int at, BodyRenderer renderer)
    {
        renderer.Write("&lt;");
        return at + 1;
    }

    private static int WriteMask(string html, int at, BodyRenderer renderer)
    {
        var number = ShortcodeMask.NumberAt(html, at);
        if (number < 0)
            return at + 1;
        renderer.WriteMask(number);
        return ShortcodeMask.EndOf(html, at);
    }

    private static void WriteComment(string html, HtmlComment comment, BodyRenderer renderer)
    {
        // Declarations and processing instructions mean nothing inside a page; a comment without '>' cannot end early.
        if (html.AsSpan(comment.Start).StartsWith("<!--", StringComparison.Ordinal))
            renderer.Write("<!--").Write(WithoutCalls(html[comment.TextStart..comment.TextEnd]).Replace(">", "&gt;")).Write("-->");
    }

    // For places where a call's output is invisible, or where only text is allowed.
    private static string WithoutCalls(string text) => ShortcodeMask.Replace(text, _ => "");

    // Returns the offset at which to continue: after the tag, or after the whole element.
    private static int WriteTag(string html, HtmlTag tag, BodyRenderer renderer, object? container)
    {
        if (HtmlScanner.IsRawText(tag.Name))
            return tag.IsClosing ? tag.End : WriteRawText(html, tag, renderer);
        if (AllowedHtml.HasElement(tag.Name))
        {
            renderer.Follow(tag, container);
            WriteTag(html, tag, renderer);
        }
        else if (!AllowedHtml.Refuses(tag.Name))
        {
            WriteText(html, tag.Start, tag.End, renderer);
        }

        return tag.End;
    }

    private static int WriteRawText(string html, HtmlTag tag, BodyRenderer renderer)
    {
        var close = HtmlScanner.EndOfRawText(html, tag, html.Length);
        var end = close < html.Length ? html.IndexOf('>', close) : -1;
        if (tag.Name == "iframe")
        {
            WriteFrame(html, tag, renderer);
        }
        else if (
            tag.Name == "style"
            && renderer.Styles == PageStyles.Allow
            && end >= 0
            && html.AsSpan(tag.End, close - tag.End).IndexOfAny('<', '&') < 0
        )
        {
            // Style sheets need neither character, and inside SVG both are markup.
            renderer.Write("<style>");
            WriteText(html, tag.End, close, renderer);
            renderer.Write("</style>");
        }

        return end < 0 ? html.Length : end + 1;
    }

    private static void WriteFrame(string html, HtmlTag tag, BodyRenderer renderer)
    {
        if (tag.Find("src") is { } source && UrlScheme.IsExternal(source.Value))
        {
            var attributes = EmbeddedFrame.Size(tag.Find("width")?.Value, tag.Find("height")?.Value);
            if (tag.Find("id") is { Value: not "" } id)
                attributes += WithoutCalls(AttributeOf(html, id));
            renderer.WriteFrame(source.Value, attributes, WithoutCalls(tag.Find("title")?.Value ?? "").Trim());
            return;
        }

        WriteTag(html, tag, renderer);
        renderer.Write("</iframe>");
    }

    private static void WriteTag(string html, HtmlTag tag, BodyRenderer renderer)
    {
        if (tag.IsClosing)
        {
            renderer.Write("</").Write(tag.Name).Write('>');
            return;
        }

        renderer.Write('<').Write(tag.Name);
        var waits = IsForeignMedia(tag);
        var isLink = tag.Name is "a" or "area";
        foreach (var attribute in tag.Attributes)
        {
            if (
                (waits && attribute.Name is "autoplay" or "preload")
                || (isLink && attribute.Name == "rel")
                || !HtmlFilter.Keeps(tag, attribute)
            )
                continue;
            if (isLink && attribute.Name == "class")
                renderer.Write($" class=\"{HtmlText.Escape(EmbeddedFrame.WithoutClass(WithoutCalls(attribute.Value)))}\"");
            else if (HtmlFilter.IsSourceSet(tag, attribute))
                WriteSourceSet(attribute.Value, renderer);
            else if (!AllowedHtml.IsAddress(attribute.Name))
                renderer.Write(
                    HtmlFilter.StyleOf(attribute.Name, attribute.Value) is { } style
                        ? StyleOf(html, attribute, style)
                        : AttributeOf(html, attribute)
                );
            else if (!UrlScheme.IsUnsafe(attribute.Value))
                WriteAddress(tag, attribute, renderer);
        }

        if (isLink && LinkRelation.Of(tag.Find("target")?.Value, tag.Find("rel")?.Value) is { } rel)
            renderer.Write($" rel=\"{HtmlText.Escape(rel)}\"");
        renderer.Write(waits ? " preload=\"none\"" : "").Write(tag.IsSelfClosing ? " />" : ">");
    }

    // The output of a call could be a URL.
    private static string StyleOf(string html, HtmlAttribute attribute, string style) =>
        style == attribute.Value && !ShortcodeMask.IsIn(style)
            ? AttributeOf(html, attribute)
            : $" {attribute.Name}=\"{HtmlText.Escape(WithoutCalls(style))}\"";

    private static void WriteAddress(HtmlTag tag, HtmlAttribute attribute, BodyRenderer renderer)
    {
        if (attribute.Name == "href")
        {
            renderer.WriteHref(attribute.Value);
            return;
        }

        renderer.Write(' ').Write(attribute.Name).Write("=\"");
        if (tag.Name == "img" && attribute.Name == "src")
            renderer.WritePicture(attribute.Value, TypedSize.Of(name => tag.Find(name)?.Value));
        else
            renderer.WriteUrl(HtmlLinks.Read(tag.Name, attribute.Value), UseOf(tag, attribute));
        renderer.Write('"');
    }

    private static void WriteSourceSet(string value, BodyRenderer renderer)
    {
        var urls = SourceSet.UrlsOf(value);
        if (urls.Exists(url => UrlScheme.IsUnsafe(value[url])))
            return;
        renderer.Write(" srcset=\"");
        var at = 0;
        foreach (var url in urls)
        {
            renderer.Write(HtmlText.Escape(value[at..url.Start]));
            renderer.WriteUrl(value[url]);
            at = url.End.Value;
        }

        renderer.Write(HtmlText.Escape(value[at..])).Write('"');
    }

    private static UrlUse UseOf(HtmlTag tag, HtmlAttribute attribute) =>
        tag.Name switch
        {
            "iframe" => UrlUse.Frame,
            "video" or "audio" or "source" when attribute.Name == "src" => UrlUse.Media,
            _ => UrlUse.Link,
        };

    // Media from another host must not load before the reader starts it. Its sources may be child elements or the output of a call.
    private static bool IsForeignMedia(HtmlTag tag) =>
        tag.Name is "video" or "audio"
        && (tag.Find("src") is not { } source || UrlScheme.IsExternal(source.Value) || ShortcodeMask.IsIn(source.Value));

    // The value keeps its character references; only characters that could end it are replaced.
    private static string AttributeOf(string html, HtmlAttribute attribute)
    {
        if (attribute.End == attribute.Start + attribute.Name.Length)
            return " " + attribute.Name;
        var value = html[attribute.ValueStart..attribute.ValueEnd].Replace("\"", "&quot;").Replace("<", "&lt;").Replace(">", "&gt;");
        return $" {attribute.Name}=\"{value}\"";
    }
}
