using System.Collections.Frozen;
using System.Text;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>
/// The HTML that authors write into their pages: links are rewritten like those of Markdown, and everything that runs code is left out.
/// </summary>
internal static class RawHtml
{
    private static readonly FrozenSet<string> RemovedElements = FrozenSet.ToFrozenSet(
        ["script", "object", "embed", "applet", "base", "meta", "link", "frame", "frameset", "animate", "set", "html", "head", "body", "plaintext"]);

    private static readonly FrozenSet<string> UrlAttributes = FrozenSet.ToFrozenSet(
        ["href", "src", "action", "formaction", "xlink:href", "poster", "background", "cite", "data", "longdesc"]);

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
            result.Append(html, at, piece.Start - at);
            at = piece.End;
            if (piece is HtmlComment)
                result.Append(html, piece.Start, piece.End - piece.Start);
            else if (piece is HtmlTag tag && RemovedElements.Contains(tag.Name))
                at = EndOfRemoved(html, tag);
            else if (piece is HtmlTag kept)
                AppendTag(html, kept, renderer, container, result);
        }

        AppendRest(html, at, result);
        return result.ToString();
    }

    // A tag or comment that does not end would take the markup behind this block into it.
    private static void AppendRest(string html, int at, StringBuilder result)
    {
        var rest = html.AsSpan(at);
        var comment = rest.IndexOf("<!--", StringComparison.Ordinal);
        if (comment >= 0)
            rest = rest[..comment];
        foreach (var c in rest)
            _ = c == '<' ? result.Append("&lt;") : result.Append(c);
    }

    private static int EndOfRemoved(string html, HtmlTag tag)
    {
        if (tag.IsClosing || !HtmlScanner.IsRawText(tag.Name))
            return tag.End;
        var close = html.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : html.IndexOf('>', close);
        return end < 0 ? html.Length : end + 1;
    }

    private static void AppendTag(string html, HtmlTag tag, BodyRenderer renderer, object? container, StringBuilder result)
    {
        renderer.OpenTags.Add(tag, container);
        var at = tag.Start;
        foreach (var attribute in tag.Attributes)
        {
            if (IsUnsafe(attribute.Name))
            {
                result.Append(html, at, attribute.Start - at);
                at = attribute.End;
            }
            else if (UrlAttributes.Contains(attribute.Name) && attribute.ValueEnd > attribute.ValueStart)
            {
                result.Append(html, at, attribute.Start - at);
                result.Append(attribute.Name).Append("=\"").Append(HtmlText.Escape(renderer.Href(attribute.Value))).Append('"');
                at = attribute.End;
            }
        }

        result.Append(html, at, tag.End - at);
    }

    private static bool IsUnsafe(string attribute) =>
        attribute.StartsWith("on", StringComparison.Ordinal) || attribute is "srcdoc" or "srcset" or "ping";
}
