using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A text file below an input path.</summary>
/// <param name="Source">Its text, named relative to the root.</param>
/// <param name="InputPath">Its path inside the input folder, e.g. <c>handbook/hiring/_index.md</c>: what its URL is made of.</param>
public sealed record ContentFile(SourceFile Source, string InputPath);

/// <summary>A file that is copied as it is.</summary>
/// <param name="Path">Named relative to the root.</param>
/// <param name="InputPath">Its path inside the input folder, or inside the theme's <c>assets</c> folder.</param>
/// <param name="DiskPath">Where Write copies it from.</param>
public sealed record Asset(SitePath Path, string InputPath, string DiskPath);

/// <summary>What the Load phase found, each list in the ordinal order of the paths inside the input folders.</summary>
/// <param name="Pages">The <c>.md</c> files.</param>
/// <param name="Assets">All files that are neither pages, data nor folder metadata.</param>
/// <param name="DirectoryMetadata">The <c>_directory.yml</c> files: front matter for every page below their folder.</param>
/// <param name="Data">The <c>data/**/*.yml</c> files of the input folders and of the root.</param>
/// <param name="Diagnostics">Files that could not be read, and links that were not followed.</param>
public sealed record LoadedSite(
    ImmutableArray<ContentFile> Pages,
    ImmutableArray<Asset> Assets,
    ImmutableArray<ContentFile> DirectoryMetadata,
    ImmutableArray<ContentFile> Data,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>The pages that <see cref="Diagnostics"/> reports, with empty text: their URLs are known, so that links to them are not reported too.</summary>
    public ImmutableArray<ContentFile> UnreadablePages { get; init; } = [];

    /// <summary>Every text that was read, once.</summary>
    public IEnumerable<SourceFile> Sources =>
        Pages
            .Concat(DirectoryMetadata)
            .Concat(Data)
            .Select(file => file.Source)
            .Concat(Includes.ByPath.Values)
            .Concat(AnchorLock is { } anchorLock ? [anchorLock] : [])
            .DistinctBy(source => source.Path);

    /// <summary>The same files with other texts.</summary>
    public LoadedSite With(IReadOnlyDictionary<SitePath, SourceFile> changed)
    {
        ContentFile Changed(ContentFile file) =>
            changed.TryGetValue(file.Source.Path, out var source) ? file with { Source = source } : file;
        return this with
        {
            Pages = [.. Pages.Select(Changed)],
            DirectoryMetadata = [.. DirectoryMetadata.Select(Changed)],
            Data = [.. Data.Select(Changed)],
            Includes = new IncludeFiles(
                Includes.ByPath.ToFrozenDictionary(
                    pair => pair.Key,
                    pair => changed.GetValueOrDefault(pair.Value.Path) ?? pair.Value,
                    StringComparer.Ordinal
                )
            ),
            AnchorLock = AnchorLock is { } anchorLock ? changed.GetValueOrDefault(anchorLock.Path) ?? anchorLock : null,
        };
    }

    /// <summary>The <c>.md</c> files of the root's <c>assets</c> folder, by their path in it.</summary>
    public IncludeFiles Includes { get; init; } = IncludeFiles.None;

    /// <summary>The record of the protected anchors, a file of the root.</summary>
    public const string AnchorLockName = "anchors.lock";

    /// <summary>That file; null when there is none.</summary>
    public SourceFile? AnchorLock { get; init; }
}
