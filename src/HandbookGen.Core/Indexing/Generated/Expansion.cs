using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>HTML that is generated from the site's data for a page, with its anchors and links.</summary>
/// <param name="Open">Complete HTML, or the HTML before a call's inner text.</param>
/// <param name="Close">The HTML after the inner text; empty without one.</param>
/// <param name="Anchors">Each with the source characters that caused it.</param>
/// <param name="Links">Each with the source characters that caused it.</param>
/// <param name="Problems">What is wrong with the call.</param>
public sealed record Expansion(
    string Open,
    string Close,
    ImmutableArray<Anchor> Anchors,
    ImmutableArray<Link> Links,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>The call's value where only text is allowed, for example in the URL of a link; null for none.</summary>
    public string? Text { get; init; }

    /// <summary><see cref="Open"/> in the middle of a line, which cannot hold a paragraph; null for the same HTML.</summary>
    public string? InLine { get; init; }

    /// <summary>The absolute URL in the frame of <see cref="Open"/>; null for none.</summary>
    public string? FrameUrl { get; init; }

    /// <summary>The protected ones among <see cref="Anchors"/>, with the text of their entries.</summary>
    public ImmutableArray<(Anchor Anchor, string Text)> Kept { get; init; } = [];

    /// <summary>The people that it shows and who need a card; possibly repeated.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary>Whether it shows records of the site, and not only what the call says.</summary>
    public bool HasRecords { get; init; }

    /// <summary>Why a placeholder is shown instead of data; null when no data is missing.</summary>
    public Problem? MissingData { get; init; }

    /// <summary>Whether the call is left out because of a limit, so that nobody knows what it would show.</summary>
    public bool IsLeftOut { get; init; }

    public static readonly Expansion Empty = Of("");

    public static readonly Expansion LeftOut = Empty with { IsLeftOut = true };

    /// <summary>HTML without anchors, links or problems.</summary>
    public static Expansion Of(string open, string close = "") => new(open, close, [], [], []);
}
