using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing.Body;

/// <summary>What belongs into a hole.</summary>
internal enum BodyHoleKind
{
    /// <summary>The final address of a link or an image, inside of quotes.</summary>
    Address,

    /// <summary>The same for what a browser loads by itself, which must not lie on another host.</summary>
    LoadedAddress,

    /// <summary>The same as <see cref="Address"/> for a video or a sound, whose host the policy of the page must allow.</summary>
    MediaAddress,

    /// <summary>Nothing: a frame, whose host the policy of the page must allow.</summary>
    Frame,

    /// <summary>The HTML of a call, up to its inner text.</summary>
    Opening,

    /// <summary>The HTML of a call behind its inner text.</summary>
    Closing,

    /// <summary><see cref="Opening"/>, on lines of its own.</summary>
    OpeningLines,

    /// <summary><see cref="Closing"/>, on lines of its own.</summary>
    ClosingLines,

    /// <summary>A call where only text can stand.</summary>
    Text,

    /// <summary>A shortcode tag inside of raw HTML.</summary>
    Mask,

    /// <summary>Nothing: an element begins here. Only on pages with calls, whose HTML may hold the other end.</summary>
    ElementStart,

    /// <summary>Nothing: an element ends here.</summary>
    ElementEnd,
}

/// <summary>A place in the HTML of a page that only the whole site can fill.</summary>
/// <param name="Offset">Into the HTML; several holes may share one.</param>
/// <param name="Text">The address as written, with masks; the name of the element. Empty for the other kinds.</param>
/// <param name="Call">The call; null for the kinds without one.</param>
/// <param name="Number">Of the mask; of the block that a call or an element stands in.</param>
internal readonly record struct BodyHole(int Offset, BodyHoleKind Kind, string Text, ShortcodeCall? Call, int Number);
