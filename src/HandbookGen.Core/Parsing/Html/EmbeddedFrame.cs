namespace HandbookGen.Parsing.Html;

/// <summary>
/// A page from another host inside a page. It is a link until the reader asks for it: no browser contacts that host before, and without
/// scripts the link still works. The theme replaces it with the frame.
/// </summary>
public static class EmbeddedFrame
{
    /// <summary>The whole link.</summary>
    /// <param name="address">An absolute URL, with or without a scheme; not yet escaped.</param>
    /// <param name="title">What the frame shows.</param>
    /// <param name="isAllowed">Whether the frame may replace the link; otherwise it is a link like others.</param>
    /// <param name="attributes">Escaped, each with a space before it; empty for none.</param>
    public static string Html(string address, string title, Words words, bool isAllowed, string attributes = "")
    {
        var read = BrowserUrl.Read(address);
        var invitation = isAllowed ? words.Fill("showFrom", ("host", read.Authority)) : read.Authority;
        return $"<a{(isAllowed ? " class=\"frame\"" : "")} href=\"{HtmlText.Escape(UrlPath.EncodeExternal(read.Text))}\"{attributes}>"
            + $"<strong>{HtmlText.Escape(title)}</strong> <small>{HtmlText.Escape(invitation)}</small></a>";
    }

    /// <summary>The classes of a link that an author wrote: none makes it one that the theme replaces with a frame.</summary>
    public static string WithoutClass(string classes) =>
        classes.Contains("frame", StringComparison.OrdinalIgnoreCase)
            ? string.Join(' ', classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(name => !IsClass(name)))
            : classes;

    /// <summary>Whether this is the class of such a link.</summary>
    public static bool IsClass(string name) => name.Equals("frame", StringComparison.OrdinalIgnoreCase);

    /// <summary>A style attribute with the author's width and height as proportions; empty unless they are numbers.</summary>
    public static string Size(string? width, string? height)
    {
        var isWide = IsNumber(width);
        if (isWide && IsNumber(height))
            return $" style=\"--width:{width};--height:{height}\"";
        return IsNumber(height) ? $" style=\"height:{height}px\"" : "";
    }

    private static bool IsNumber(string? text) => text is { Length: > 0 and <= 4 } && text[0] != '0' && text.All(char.IsAsciiDigit);
}
