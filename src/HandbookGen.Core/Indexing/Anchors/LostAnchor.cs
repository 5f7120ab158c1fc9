using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>The reason why an anchor no longer works.</summary>
public enum LossKind
{
    /// <summary>Its heading has another id now.</summary>
    Renamed,

    /// <summary>Its heading is on another page now.</summary>
    Moved,

    /// <summary>Its page has another URL now.</summary>
    PageMoved,

    /// <summary>It was removed, but its page still exists.</summary>
    Removed,

    /// <summary>It was removed along with its page.</summary>
    PageRemoved,

    /// <summary>Its page redirects to another site now.</summary>
    PageLeft,
}

/// <summary>An anchor in the current site.</summary>
public sealed record AnchorPlace(Page Page, Anchor Anchor);

/// <summary>A protected anchor that no URL leads to any more.</summary>
/// <param name="Was">The promised anchor.</param>
/// <param name="Page">The page that it was on, also if it has another URL now; null when the page no longer exists.</param>
/// <param name="Now">The anchor that replaced it; null when it was removed.</param>
/// <param name="Inbound">The links of the site that still point to it, in the order of the pages.</param>
public sealed record LostAnchor(PromisedAnchor Was, LossKind Kind, Page? Page, AnchorPlace? Now, ImmutableArray<Link> Inbound);
