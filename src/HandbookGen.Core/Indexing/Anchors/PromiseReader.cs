using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Anchors;

/// <summary>Collects the anchors that were protected before, from the lock and from another commit.</summary>
public static class PromiseReader
{
    /// <param name="config">The configuration of the current site.</param>
    /// <param name="hasTypedInputPaths">Whether the command line names other input folders than <c>statiq.json</c>.</param>
    /// <param name="source">The lock; null when there is none.</param>
    /// <param name="baseSite">The site of the other commit; null for none.</param>
    public static (AnchorPromises Promises, ImmutableArray<Diagnostic> Diagnostics) Read(
        SiteConfig config,
        bool hasTypedInputPaths,
        SourceFile? source,
        BaseSite? baseSite
    )
    {
        var (anchorLock, damage) = source is null ? (null, null) : AnchorLockText.Read(source);
        var isOther = anchorLock is not null && hasTypedInputPaths && !anchorLock.Inputs.SequenceEqual(config.InputPaths);
        var promises = new AnchorPromises(
            isOther ? null : anchorLock,
            isOther ? anchorLock : null,
            baseSite,
            baseSite is null ? [] : OfBase(baseSite.Site)
        );
        return (promises, damage is null ? [] : [damage]);
    }

    // A lock that was damaged in that commit is not an error now; the anchors of its pages are compared all the same.
    private static ImmutableArray<PromisedAnchor> OfBase(Site site) =>
        [
            .. site
                .Pages.SelectMany(PromisedAnchor.On)
                .Concat(site.Promises.Lock?.Anchors ?? [])
                .Concat(RedirectedAnchors.Of(site))
                .DistinctBy(anchor => anchor.Key),
        ];
}
