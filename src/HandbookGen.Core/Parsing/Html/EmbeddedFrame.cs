using System.Text;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Html;

/// <summary>
/// A page from another host inside a page. It is a link until the reader asks for it: no browser contacts that host before, and without
/// scripts the link still works. The theme replaces it with the frame.
/// </summary>
public static class EmbeddedFrame
{
    /// <param name="address">An absolute URL, with or without a scheme; not yet escaped.</param>
    /// <param name="title">What the frame shows; empty if unknown.</param>
    /// <param name="attributes">Escaped, each with a leading space; empty for none.</param>
    public static string Html(string address, string title, string attributes = "")
    {
        var html = new StringBuilder("<a class=\"frame\" href=\"")
            .Append(HtmlText.Escape(address))
            .Append('"')
            .Append(attributes)
            .Append('>');
        var host = HtmlText.Escape(HostOf(address));
        return html.Append("<strong>")
            .Append(title.Length > 0 ? HtmlText.Escape(title) : "Embedded page")
            .Append("</strong> <small>Show from ")
            .Append(host)
            .Append("</small></a>")
            .ToString();
    }

    /// <summary>A style attribute with the author's width and height as proportions; empty unless they are numbers.</summary>
    public static string Size(string? width, string? height)
    {
        var isWide = IsNumber(width);
        if (isWide && IsNumber(height))
            return $" style=\"--width:{width};--height:{height}\"";
        return IsNumber(height) ? $" style=\"height:{height}px\"" : "";
    }

    private static bool IsNumber(string? text) => text is { Length: > 0 and <= 4 } && text[0] != '0' && text.All(char.IsAsciiDigit);

    private static string HostOf(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var rest = start < 0 ? address : address[(start + 2)..];
        // The output of a shortcode call is not part of the host name.
        var end = rest.AsSpan().IndexOfAny(['/', '?', '#', ShortcodeMask.First]);
        return end < 0 ? rest : rest[..end];
    }
}
