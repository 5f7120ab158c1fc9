using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HandbookGen.Indexing.Anchors;

/// <summary>What a page of another commit had.</summary>
/// <param name="Url">Site-absolute, not encoded.</param>
/// <param name="Protected">In the order of the page.</param>
/// <param name="HeadingIds">Of all its headings, in the order of the page.</param>
public sealed record PromisedPage(string Url, ImmutableArray<PromisedAnchor> Protected, ImmutableArray<string> HeadingIds);

/// <summary>The anchors that were protected before: what the site has to keep.</summary>
/// <param name="Lock"><c>anchors.lock</c>; null when there is none, or when it is about other input folders.</param>
/// <param name="OtherLock">A lock that is about other input folders, so that nothing is compared with it.</param>
/// <param name="BaseName">The commit that the site is compared with, as it was typed; null for none.</param>
/// <param name="BaseLock">The anchors of that commit's own lock.</param>
/// <param name="BasePages">Its pages that differ from those of today.</param>
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

    /// <summary>Each once, by page and id; one that the lock has stands at its line there.</summary>
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

    /// <summary>The ids of the headings that a page had, in their order; empty when nobody knows.</summary>
    public ImmutableArray<string> HeadingIdsOf(string url) => BasePages.FirstOrDefault(page => page.Url == url)?.HeadingIds ?? [];
}
