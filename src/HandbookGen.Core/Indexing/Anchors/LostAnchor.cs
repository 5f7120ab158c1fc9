using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>What became of an anchor that links can no longer use.</summary>
public enum LossKind
{
    /// <summary>Its heading has another id now.</summary>
    Renamed,

    /// <summary>Its heading is on another page now.</summary>
    Moved,

    /// <summary>Its page has another URL now.</summary>
    PageMoved,

    /// <summary>It is gone, and its page is still there.</summary>
    Removed,

    /// <summary>It is gone with its page.</summary>
    PageRemoved,
}

/// <summary>An anchor as the site has it now.</summary>
public sealed record AnchorPlace(Page Page, Anchor Anchor);

/// <summary>A protected anchor that no address leads to any more.</summary>
/// <param name="Was">The promise.</param>
/// <param name="Page">The page that it was on; null when that is gone.</param>
/// <param name="Now">What it became; null when it is gone.</param>
/// <param name="Inbound">The links of the site that still lead to it, in the order of the pages.</param>
public sealed record LostAnchor(PromisedAnchor Was, LossKind Kind, Page? Page, AnchorPlace? Now, ImmutableArray<Link> Inbound);
