using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Verifying;
using HandbookGen.Verifying.Anchors;
using HandbookGen.Verifying.Reading;

namespace HandbookGen;

/// <summary>One run over a built site: of this program, or of any other generator.</summary>
public static class BuiltHandbook
{
    /// <summary>Checks a built site.</summary>
    /// <param name="root">Full path of the folder that paths in diagnostics are relative to.</param>
    /// <param name="folder">Full path of the built site; the folder exists.</param>
    /// <param name="anchorLock">The text of the lock; null for none.</param>
    /// <returns>Null if the folder contains no HTML.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public static PipelineResult? Verify(string root, string folder, SiteConfig config, SourceFile? anchorLock)
    {
        var listed = BuiltFolder.List(root, folder);
        if (!listed.Files.Any(BuiltFileReader.IsHtml))
            return null;
        var (promised, damage) = anchorLock is null ? (null, null) : AnchorLockText.Read(anchorLock);
        var site = Verifier.Read(listed, config, promised?.Anchors ?? []);
        var sources = new Dictionary<SitePath, SourceFile>();
        if (anchorLock is not null)
            sources[anchorLock.Path] = anchorLock;
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. listed.Diagnostics,
            .. damage is null ? [] : (Diagnostic[])[damage],
            .. Verifier.Check(site, config, sources),
        ];
        return new PipelineResult(diagnostics.Sort(), sources.ToFrozenDictionary(), site.Pages.Count(), null, null);
    }

    /// <summary>Finds the protected anchors of a built site, and what became of those that were recorded before.</summary>
    /// <param name="folder">Full path of the built site; the folder exists.</param>
    /// <param name="before">The anchors of the lock.</param>
    /// <returns>Null if the folder contains no HTML.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    public static BuiltAnchors? Anchors(string root, string folder, SiteConfig config, ImmutableArray<PromisedAnchor> before)
    {
        var listed = BuiltFolder.List(root, folder);
        if (!listed.Files.Any(BuiltFileReader.IsHtml))
            return null;
        var site = Verifier.Read(listed, config, before, comment => MarkerText.IsMarker(comment, config.ProtectedAnchorMarkers));
        return BuiltAnchors.Of(site, config);
    }
}
