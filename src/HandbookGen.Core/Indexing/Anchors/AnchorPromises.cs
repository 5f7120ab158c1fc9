using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HandbookGen.Indexing.Anchors;

/// <summary>The anchors of a page in another commit.</summary>
/// <param name="Url">Site-absolute, not encoded.</param>
/// <param name="Protected">In the order of the page.</param>
/// <param name="HeadingIds">The ids of all its headings, in the order of the page.</param>
public sealed record PromisedPage(string Url, ImmutableArray<PromisedAnchor> Protected, ImmutableArray<string> HeadingIds);

/// <summary>The anchors that were protected before, which the site must keep.</summary>
/// <param name="Lock"><c>anchors.lock</c>; null when there is none, or when it is for other input folders.</param>
/// <param name="OtherLock">A lock for other input folders, which is not compared.</param>
/// <param name="BaseName">The commit that the site is compared with, as typed; null for none.</param>
/// <param name="BaseLock">The anchors in the lock of that commit.</param>
/// <param name="BasePages">Its pages that differ from the current ones.</param>
public sealed record AnchorPromises(
    AnchorLock? Lock,
    AnchorLock? OtherLock,
    string? BaseName,
    ImmutableArray<PromisedAnchor> BaseLock,
    ImmutableArray<PromisedPage> BasePages
)
{
    /// <summary>Whether there is nothing to compare with.</summary>
    public bool IsEmpty => Lock is null && BaseName is null;

    public static readonly AnchorPromises None = new(null, null, null, [], []);

    /// <summary>Each once, by page and id; the range of an anchor in the lock is its line there.</summary>
    public ImmutableArray<PromisedAnchor> All { get; } =
    [
        .. (Lock?.Anchors ?? [])
            .Concat(BasePages.SelectMany(page => page.Protected))
            .Concat(BaseLock)
            .DistinctBy(anchor => anchor.Key)
            .OrderBy(anchor => anchor.Url, StringComparer.Ordinal)
            .ThenBy(anchor => anchor.Id, StringComparer.Ordinal),
    ];

    private readonly FrozenSet<(string Url, string Id)> lockKeys = (Lock?.Anchors ?? []).Select(anchor => anchor.Key).ToFrozenSet();

    public bool IsInLock(PromisedAnchor anchor) => lockKeys.Contains(anchor.Key);

    public bool IsInLock(string url, string id) => lockKeys.Contains((url, id));

    /// <summary>The ids of the headings that a page had, in order; empty when unknown.</summary>
    public ImmutableArray<string> HeadingIdsOf(string url) => BasePages.FirstOrDefault(page => page.Url == url)?.HeadingIds ?? [];
}
