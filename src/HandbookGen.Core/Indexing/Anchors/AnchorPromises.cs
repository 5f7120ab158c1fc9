using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Anchors;

/// <summary>The anchors that were protected before, which the site must keep.</summary>
/// <param name="Lock"><c>anchors.lock</c>; null when there is none, or when it is for other input folders.</param>
/// <param name="OtherLock">A lock for other input folders, which is not compared.</param>
/// <param name="Base">The commit that the site is compared with; null for none.</param>
/// <param name="OfBase">The anchors that its pages protect, that its redirects kept working, and those in its lock; each once.</param>
public sealed record AnchorPromises(AnchorLock? Lock, AnchorLock? OtherLock, BaseSite? Base, ImmutableArray<PromisedAnchor> OfBase)
{
    /// <summary>Whether there is nothing to compare with.</summary>
    public bool IsEmpty => Lock is null && Base is null;

    public static readonly AnchorPromises None = new(null, null, null, []);

    /// <summary>Each once, by page and id. Its words are those of the commit, if it is known there.</summary>
    public ImmutableArray<PromisedAnchor> All { get; } =
    [
        .. OfBase
            .Concat(Lock?.Anchors ?? [])
            .DistinctBy(anchor => anchor.Key)
            .OrderBy(anchor => anchor.Url, StringComparer.Ordinal)
            .ThenBy(anchor => anchor.Id, StringComparer.Ordinal),
    ];

    private readonly FrozenDictionary<(string Url, string Id), SourceRange> lockRanges = (Lock?.Anchors ?? []).ToFrozenDictionary(
        anchor => anchor.Key,
        anchor => anchor.Range
    );

    private readonly FrozenSet<(string Url, string Id)> oldKeys = (Base is null ? Lock?.Anchors ?? [] : OfBase)
        .Select(anchor => anchor.Key)
        .ToFrozenSet();

    private readonly FrozenSet<(string Url, string Id)> keys = OfBase
        .Concat(Lock?.Anchors ?? [])
        .Select(anchor => anchor.Key)
        .ToFrozenSet();

    /// <summary>Whether an anchor is promised.</summary>
    public bool Has(string url, string id) => keys.Contains((url, id));

    /// <summary>Whether the lock or the commit has a page at a URL.</summary>
    public bool Knows(string url) => keys.Any(key => key.Url == url) || Base?.Site.PageByUrl.ContainsKey(url) == true;

    public bool IsInLock(PromisedAnchor anchor) => lockRanges.ContainsKey(anchor.Key);

    public bool IsInLock(string url, string id) => lockRanges.ContainsKey((url, id));

    /// <summary>
    /// Whether an anchor was protected before the change: in the commit or, without one, in the lock. A lock that was written in the same
    /// change as the pages says nothing about that.
    /// </summary>
    public bool WasProtected(PromisedAnchor anchor) => oldKeys.Contains(anchor.Key);

    /// <summary>Whether a page had an anchor before the change, as far as that is known: without a commit, only the lock knows.</summary>
    public bool IsOld(SitePage page, string id) => Base?.HadAnchor(page.Page, id) ?? oldKeys.Contains((page.Page.Url, id));

    /// <summary>The ids of the headings that a page had, in order; empty when unknown.</summary>
    public ImmutableArray<string> HeadingIdsOf(string url) =>
        Base?.Site.PageByUrl.GetValueOrDefault(url) is { } then
            ? [.. then.Page.Headings.Select(heading => heading.Id).OfType<string>()]
            : [];
}
