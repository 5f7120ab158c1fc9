using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Body;

/// <summary>
/// What belongs into a place of a page's HTML that only the whole site can fill. Parse leaves the place empty, Render fills it. The masks that the
/// parsers see over shortcode tags (<see cref="ShortcodeMask"/>) end with Parse: what is left of them in code and in attributes are placeholders too.
/// </summary>
internal abstract record Placeholder;

/// <summary>What a browser does with a URL.</summary>
internal enum UrlUse
{
    /// <summary>It follows a link, or shows an image.</summary>
    Link,

    /// <summary>It loads a frame by itself, which must not lie on another host.</summary>
    Frame,

    /// <summary>It plays a video or a sound, whose host the policy of the page must allow.</summary>
    Media,
}

/// <summary>The final URL of a link or an image, inside of quotes.</summary>
internal sealed record UrlPlaceholder(TaggedText Url, UrlUse Use) : Placeholder;

/// <summary>Nothing: the HTML of a frame on another host follows, and the policy of the page must allow that host.</summary>
internal sealed record FramePlaceholder(TaggedText Url) : Placeholder;

/// <summary>Which part of a call's HTML belongs into a place.</summary>
internal enum CallPart
{
    /// <summary>Up to its inner text.</summary>
    Opening,

    /// <summary>Behind its inner text.</summary>
    Closing,

    /// <summary><see cref="Opening"/>, on lines of its own.</summary>
    OpeningLines,

    /// <summary><see cref="Closing"/>, on lines of its own.</summary>
    ClosingLines,

    /// <summary>None: only text can stand there.</summary>
    Text,
}

/// <summary>What becomes of a call.</summary>
/// <param name="Container">Number of the block that it stands in.</param>
internal sealed record CallPlaceholder(ShortcodeCall Call, CallPart Part, int Container) : Placeholder;

/// <summary>Where a shortcode tag stands that is no part of the Markdown.</summary>
internal enum TagSurroundings
{
    RawHtml,
    Code,
    Attribute,
}

/// <summary>What becomes of a shortcode tag in code, in raw HTML or in an attribute.</summary>
internal sealed record TagPlaceholder(ShortcodePlace Tag, TagSurroundings Surroundings) : Placeholder;

/// <summary>Nothing: a raw element begins or ends. Only on pages with calls, whose HTML may hold the other end.</summary>
/// <param name="Container">Number of the block that it stands in.</param>
internal sealed record ElementPlaceholder(string Name, bool IsClosing, int Container) : Placeholder;

/// <summary>A placeholder in its place.</summary>
/// <param name="Offset">Into the HTML; several may share one.</param>
internal readonly record struct PlacedPlaceholder(int Offset, Placeholder Placeholder);
