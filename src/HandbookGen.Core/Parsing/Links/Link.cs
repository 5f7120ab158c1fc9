using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Parsing;

/// <summary>A link or an image as its author wrote it.</summary>
/// <param name="Url">As written, with escapes undone.</param>
/// <param name="IsImage">Whether the page shows what stands there.</param>
/// <param name="Range">The characters of the URL.</param>
public sealed record Link(string Url, bool IsImage, SourceRange Range)
{
    /// <summary>Whether the address itself is what readers see: <c>&lt;https://example.com/></c>.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether there are words to follow, or words for those who do not see an image.</summary>
    public bool HasText { get; init; } = true;

    /// <summary>The shortcode tags in <see cref="Url"/>, in its order; nearly always empty.</summary>
    internal ImmutableArray<PlacedTag> Tags { get; init; } = [];
}
