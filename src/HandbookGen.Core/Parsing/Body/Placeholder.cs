using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Body;

/// <summary>
/// A gap in a page's HTML that needs the whole site to fill. Parse leaves the gap, Render fills it. The masks that the parsers see over
/// shortcode tags (<see cref="ShortcodeMask"/>) end with Parse: those left in code and in attributes become placeholders too.
/// </summary>
internal abstract record Placeholder;

/// <summary>What a browser does with a URL.</summary>
internal enum UrlUse
{
    /// <summary>It follows a link, or shows an image.</summary>
    Link,

    /// <summary>It follows a link; the placeholder is the whole attribute <c>href</c>, with a space before it.</summary>
    Href,

    /// <summary>It loads a frame without being asked; frames from another host are not allowed.</summary>
    Frame,

    /// <summary>It plays video or audio; the content security policy of the page must allow the host.</summary>
    Media,
}

/// <summary>The final URL of a link or an image, inside quotes.</summary>
internal sealed record UrlPlaceholder(TaggedText Url, UrlUse Use) : Placeholder;

/// <summary>A word in the language of the page, such as the label of a table; in text, or inside quotes.</summary>
/// <param name="Key">As in the language files.</param>
internal sealed record WordPlaceholder(string Key) : Placeholder;

/// <summary>
/// The final URL of a picture, inside quotes. What keeps the place of the picture free follows: further attributes, of which the last one
/// lacks its closing quote.
/// </summary>
/// <param name="Typed">The size that the author gave it.</param>
internal sealed record PicturePlaceholder(TaggedText Url, TypedSize Typed) : Placeholder;

/// <summary>A frame from another host, which is a link at first; the page's policy must allow that host.</summary>
/// <param name="Attributes">As <see cref="EmbeddedFrame.Html"/>.</param>
/// <param name="Title">Empty for none.</param>
internal sealed record FramePlaceholder(TaggedText Url, string Attributes, string Title) : Placeholder;

/// <summary>Which part of a call's HTML fills the placeholder.</summary>
internal enum CallPart
{
    /// <summary>Everything before its inner text.</summary>
    Opening,

    /// <summary>The same in the middle of a line.</summary>
    InLine,

    /// <summary>Everything after its inner text.</summary>
    Closing,

    /// <summary><see cref="Opening"/>, on separate lines.</summary>
    OpeningLines,

    /// <summary><see cref="Closing"/>, on separate lines.</summary>
    ClosingLines,

    /// <summary>No HTML: only text is allowed here.</summary>
    Text,
}

/// <summary>The output of a shortcode call.</summary>
/// <param name="Container">Number of the block that contains it.</param>
internal sealed record CallPlaceholder(ShortcodeCall Call, CallPart Part, int Container) : Placeholder;

/// <summary>Where a shortcode tag outside the Markdown appears.</summary>
internal enum TagSurroundings
{
    RawHtml,
    Code,
    Attribute,
}

/// <summary>The output of a shortcode tag in code, in raw HTML or in an attribute.</summary>
internal sealed record TagPlaceholder(ShortcodePlace Tag, TagSurroundings Surroundings) : Placeholder;

/// <summary>Renders nothing: a raw element starts or ends. Only on pages with calls, whose HTML may contain the matching tag.</summary>
/// <param name="Container">Number of the block that contains it.</param>
internal sealed record ElementPlaceholder(string Name, bool IsClosing, int Container) : Placeholder;

/// <summary>A placeholder and its position.</summary>
/// <param name="Offset">Into the HTML; several placeholders may share one.</param>
internal readonly record struct PlacedPlaceholder(int Offset, Placeholder Placeholder);
