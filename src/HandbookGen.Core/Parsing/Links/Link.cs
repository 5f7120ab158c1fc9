using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing;

/// <summary>A link or an image as the author wrote it.</summary>
/// <param name="Url">As written, but unescaped.</param>
/// <param name="IsImage">Whether the page shows or plays the target.</param>
/// <param name="Range">The characters of the URL.</param>
public sealed record Link(string Url, bool IsImage, SourceRange Range)
{
    /// <summary>Whether readers see the URL itself: <c>&lt;https://example.com/></c>.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether the page shows the target in a frame.</summary>
    public bool IsFrame { get; init; }

    /// <summary>Whether the link has a text, or the image an alternative text.</summary>
    public bool HasText { get; init; } = true;

    /// <summary>The shortcode tags in <see cref="Url"/>, in order; nearly always empty.</summary>
    internal ImmutableArray<PlacedTag> Tags { get; init; } = [];
}
