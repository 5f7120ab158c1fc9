using System.Collections.Immutable;

namespace HandbookGen.Indexing.Anchors;

/// <summary>The differences between the protected anchors of the site and the promised ones.</summary>
/// <param name="Locked">The anchors for a new lock: those that are protected, and those that were and redirect.</param>
/// <param name="New">Protected now, but not before.</param>
/// <param name="Lost">Protected before, but no longer working.</param>
/// <param name="Unprotected">Protected before and still working, but no longer protected.</param>
/// <param name="Displaced">Still protected, but at another section than before.</param>
public sealed record AnchorChanges(
    ImmutableArray<PromisedAnchor> Locked,
    ImmutableArray<PromisedAnchor> New,
    ImmutableArray<LostAnchor> Lost,
    ImmutableArray<PromisedAnchor> Unprotected,
    ImmutableArray<DisplacedAnchor> Displaced
)
{
    /// <summary>Each list by page and id.</summary>
    public static AnchorChanges Of(Site site)
    {
        ImmutableArray<PromisedAnchor> now = [.. site.Pages.SelectMany(PromisedAnchor.On), .. RedirectedAnchors.MissingIn(site)];
        var nowKeys = now.Select(anchor => anchor.Key).ToHashSet();
        var lost = LostAnchors.Find(site);
        var lostKeys = lost.Select(anchor => anchor.Was.Key).ToHashSet();
        var before = site.Promises.All;
        var rest = before
            .Where(anchor => !nowKeys.Contains(anchor.Key) && !lostKeys.Contains(anchor.Key))
            .ToLookup(anchor => IsOn(site, anchor));
        return new AnchorChanges(
            [
                .. now.Concat(rest[false])
                    .OrderBy(anchor => anchor.Url, StringComparer.Ordinal)
                    .ThenBy(anchor => anchor.Id, StringComparer.Ordinal),
            ],
            [
                .. now.Where(anchor => !site.Promises.WasProtected(anchor))
                    .OrderBy(anchor => anchor.Url, StringComparer.Ordinal)
                    .ThenBy(anchor => anchor.Id, StringComparer.Ordinal),
            ],
            lost,
            [.. rest[true]],
            DisplacedAnchors.Find(site)
        );
    }

    private static bool IsOn(Site site, PromisedAnchor anchor) =>
        site.PageByUrl.TryGetValue(anchor.Url, out var page) && page.Anchors.Any(found => found.Id == anchor.Id);
}
