using System.Text;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Html;

/// <summary>
/// A page of another host inside a page. It is a link until the reader asks for it: nobody's browser talks to that host before, and without
/// scripts the link still leads there. The theme puts the frame into its place.
/// </summary>
public static class EmbeddedFrame
{
    /// <param name="address">Absolute, with or without a scheme; not yet escaped.</param>
    /// <param name="title">What the frame shows; empty when nobody says.</param>
    /// <param name="attributes">Escaped, each with a blank before it; empty for none.</param>
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

    /// <summary>Width and height as the author wrote them, kept as the proportions of the frame; empty unless they are numbers.</summary>
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
        // What a call makes is no part of the name.
        var end = rest.AsSpan().IndexOfAny(['/', '?', '#', ShortcodeMask.First]);
        return end < 0 ? rest : rest[..end];
    }
}
