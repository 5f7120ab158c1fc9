using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Html;

/// <summary>
/// A page from another host inside a page. It is a link until the reader asks for it: no browser contacts that host before, and without
/// scripts the link still works. The theme replaces it with the frame.
/// </summary>
public static class EmbeddedFrame
{
    /// <summary>Between the title and the invitation to show the frame.</summary>
    internal const string Middle = "</strong> <small>";

    internal const string End = "</small></a>";

    /// <summary>The whole link.</summary>
    /// <param name="address">An absolute URL, with or without a scheme; not yet escaped.</param>
    /// <param name="title">What the frame shows.</param>
    public static string Html(string address, string title, Words words) =>
        Start(address, "") + HtmlText.Escape(title) + Middle + HtmlText.Escape(words.Fill("showFrom", ("host", HostOf(address)))) + End;

    /// <summary>The link up to its title.</summary>
    /// <param name="address">As above.</param>
    /// <param name="attributes">Escaped, each with a leading space; empty for none.</param>
    internal static string Start(string address, string attributes) =>
        $"<a class=\"frame\" href=\"{HtmlText.Escape(address)}\"{attributes}><strong>";

    /// <summary>A style attribute with the author's width and height as proportions; empty unless they are numbers.</summary>
    public static string Size(string? width, string? height)
    {
        var isWide = IsNumber(width);
        if (isWide && IsNumber(height))
            return $" style=\"--width:{width};--height:{height}\"";
        return IsNumber(height) ? $" style=\"height:{height}px\"" : "";
    }

    private static bool IsNumber(string? text) => text is { Length: > 0 and <= 4 } && text[0] != '0' && text.All(char.IsAsciiDigit);

    internal static string HostOf(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var rest = start < 0 ? address : address[(start + 2)..];
        // The output of a shortcode call is not part of the host name.
        var end = rest.AsSpan().IndexOfAny(['/', '?', '#', ShortcodeMask.First]);
        return end < 0 ? rest : rest[..end];
    }
}
