using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Anchors;

/// <summary>Collects the anchors that were protected before, from the lock and from another commit.</summary>
public static class PromiseReader
{
    /// <param name="config">The configuration of the current site.</param>
    /// <param name="hasTypedInputPaths">Whether the command line names other input folders than <c>statiq.json</c>.</param>
    /// <param name="source">The lock; null when there is none.</param>
    /// <param name="loadedBase">The other commit; null for none.</param>
    public static (AnchorPromises Promises, ImmutableArray<Diagnostic> Diagnostics) Read(
        SiteConfig config,
        bool hasTypedInputPaths,
        SourceFile? source,
        LoadedBase? loadedBase
    )
    {
        var (anchorLock, damage) = source is null ? (null, null) : AnchorLockText.Read(source);
        var isOther = anchorLock is not null && hasTypedInputPaths && !anchorLock.Inputs.SequenceEqual(config.InputPaths);
        var promises = new AnchorPromises(
            isOther ? null : anchorLock,
            isOther ? anchorLock : null,
            loadedBase?.Name,
            loadedBase is null ? [] : LockOf(loadedBase, hasTypedInputPaths),
            loadedBase is null ? [] : PagesOf(loadedBase)
        );
        return (promises, damage is null ? [] : [damage]);
    }

    // A lock that was damaged in that commit is not an error now; the anchors of its pages are compared instead.
    private static ImmutableArray<PromisedAnchor> LockOf(LoadedBase loadedBase, bool hasTypedInputPaths) =>
        loadedBase.AnchorLock is { } source
        && AnchorLockText.Read(source).Lock is { } anchorLock
        && (!hasTypedInputPaths || anchorLock.Inputs.SequenceEqual(loadedBase.Config.InputPaths))
            ? anchorLock.Anchors
            : [];

    private static ImmutableArray<PromisedPage> PagesOf(LoadedBase loadedBase)
    {
        var (directories, _) = DirectoryMetadata.Read(loadedBase.DirectoryMetadata, loadedBase.Pages);
        var pages = InParallel.Map(
            loadedBase.Changed,
            file => PageParser.Parse(file, loadedBase.Config, directories, loadedBase.Includes, forRendering: false).Page
        );
        return
        [
            .. pages.Where(page => PublishedPages.IsPublished(page, loadedBase.Config)).Select(page => PageOf(page, loadedBase.Config)),
        ];
    }

    private static PromisedPage PageOf(Page page, SiteConfig config) =>
        new(
            page.Url,
            [
                .. ProtectedAnchors
                    .Of(page, config)
                    .Select(anchor => new PromisedAnchor(page.Url, anchor.Id, AnchorLockText.InOneLine(anchor.Text), anchor.Range)),
            ],
            [.. page.Headings.Select(heading => heading.Id).OfType<string>()]
        );
}
