namespace HandbookGen.Parsing.Shortcodes;

/// <summary>What a shortcode tag stands for.</summary>
public enum ShortcodePlaceKind
{
    /// <summary>The whole of a call without inner text, or what comes before its inner text.</summary>
    Opening,

    /// <summary>What comes behind the inner text of a call.</summary>
    Closing,

    /// <summary>A tag that is to be shown.</summary>
    Text,
}

/// <summary>A tag of a page, wherever it stands. While the page is parsed it is found by its mask (<see cref="ShortcodeMask"/>).</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Call">The call that it belongs to; null for a tag that is shown, and for a closing tag that closes nothing.</param>
/// <param name="Text">The tag as it is shown to readers where it cannot be called.</param>
public sealed record ShortcodePlace(ShortcodePlaceKind Kind, ShortcodeCall? Call, string Text);
