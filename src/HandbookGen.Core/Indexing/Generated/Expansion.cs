using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>HTML that the site's data makes on a page, and what it brings with it.</summary>
/// <param name="Open">Complete HTML, or what stands before the inner text of a call.</param>
/// <param name="Close">What stands behind the inner text; empty without one.</param>
/// <param name="Anchors">Each with the source characters that caused it.</param>
/// <param name="Links">The same for its links.</param>
/// <param name="Problems">What is wrong with the call.</param>
public sealed record Expansion(
    string Open,
    string Close,
    ImmutableArray<Anchor> Anchors,
    ImmutableArray<Link> Links,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>What the call is worth where only text can stand, as in the address of a link; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>The absolute URL that <see cref="Open"/> shows in a frame; null for none.</summary>
    public string? FrameUrl { get; init; }

    /// <summary>Those of <see cref="Anchors"/> that must stay, with the words that they stand for.</summary>
    public ImmutableArray<(Anchor Anchor, string Text)> Kept { get; init; } = [];

    /// <summary>The data that is not there, so that a placeholder is shown; null when nothing is missing.</summary>
    public Problem? MissingData { get; init; }

    public static readonly Expansion Empty = Of("");

    /// <summary>HTML without anchors, links or problems.</summary>
    public static Expansion Of(string open, string close = "") => new(open, close, [], [], []);
}
