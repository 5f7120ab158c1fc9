namespace HandbookGen.Parsing.Shortcodes;

/// <summary>The role of a shortcode tag.</summary>
public enum ShortcodePlaceKind
{
    /// <summary>A whole call without inner text, or everything before the inner text.</summary>
    Opening,

    /// <summary>Everything after the inner text of a call.</summary>
    Closing,

    /// <summary>An escaped tag, shown as text.</summary>
    Text,
}

/// <summary>A tag of a page, wherever it occurs. During parsing it is found by its mask (<see cref="ShortcodeMask"/>).</summary>
/// <param name="Kind">Its role.</param>
/// <param name="Call">The call it belongs to; null for an escaped tag, and for a closing tag without an opening one.</param>
/// <param name="Text">The tag as readers see it where it cannot be called.</param>
public sealed record ShortcodePlace(ShortcodePlaceKind Kind, ShortcodeCall? Call, string Text);
