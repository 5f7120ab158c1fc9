using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A text file below an input path.</summary>
/// <param name="Source">Its text; the path is relative to the root.</param>
/// <param name="InputPath">Its path inside the input folder, for example <c>handbook/hiring/_index.md</c>; its URL is made from
/// it.</param>
public sealed record ContentFile(SourceFile Source, string InputPath);

/// <summary>A file that is copied as it is.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="InputPath">Its path inside the input folder, or inside the theme's <c>assets</c> folder.</param>
/// <param name="DiskPath">The full path that Write copies it from; null if it is in the program, or in another commit.</param>
public sealed record Asset(SitePath Path, string InputPath, string? DiskPath)
{
    /// <summary>The file in the program; null for others.</summary>
    public ShippedFile? Shipped { get; init; }

    /// <summary>The bytes of a file that was read from another commit; null for others.</summary>
    public ReadOnlyMemory<byte>? InCommit { get; init; }

    /// <summary>The bytes of a file that is not on disk; null for others, and for one of a commit that is only compared.</summary>
    public ReadOnlyMemory<byte>? Bytes => Shipped?.Bytes ?? InCommit;

    /// <summary>The hash of its bytes in git's objects; null for a file on disk or in the program.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The header of a picture of the site, read when it is first asked for; null for other files.</summary>
    public Lazy<PictureHeader>? Picture { get; init; }

    /// <summary>
    /// What in the file could act, as a reason not to publish it; read when it is first asked for. Null if its name says it.
    /// </summary>
    public Lazy<string?>? Threat { get; init; }

    /// <summary>Its text, read when a page shows it as code; null if it is no text, or not on disk.</summary>
    public Lazy<string?>? Text { get; init; }
}

/// <summary>The result of the Load phase; each list is in ordinal order of the paths inside the input folders.</summary>
/// <param name="Pages">The <c>.md</c> files.</param>
/// <param name="Assets">All files that are not pages, data or folder metadata.</param>
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
    /// <summary>
    /// The pages that could not be read, with U+FFFD for what is not a character, or an empty text. Their URLs stay known, so links to
    /// them are not reported as well.
    /// </summary>
    public ImmutableArray<ContentFile> UnreadablePages { get; init; } = [];

    /// <summary>The <c>_directory.yml</c> files that could not be read, with the same texts; likewise below.</summary>
    public ImmutableArray<ContentFile> UnreadableMetadata { get; init; } = [];

    public ImmutableArray<ContentFile> UnreadableData { get; init; } = [];

    public ImmutableArray<ContentFile> UnreadableIncludes { get; init; } = [];

    /// <summary>
    /// The files and folders in the input folders that were left out because their names begin with a dot, by their paths there.
    /// </summary>
    public FrozenSet<string> Hidden { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The file by which GitLab finds the page of a file; null when there is none.</summary>
    public RouteMapFile? RouteMap { get; init; }

    /// <summary>All texts that were read, each once.</summary>
    public IEnumerable<SourceFile> Sources =>
        Pages
            .Concat(DirectoryMetadata)
            .Concat(Data)
            .Select(file => file.Source)
            .Concat(Includes.ByPath.Values)
            .Concat(AnchorLock is { } anchorLock ? [anchorLock] : [])
            .Concat(RouteMap is { } routes ? [routes.Source] : [])
            .DistinctBy(source => source.Path);

    /// <summary>The files that are not published; <see cref="Assets"/> has none of them.</summary>
    public ImmutableArray<LeftOutAsset> LeftOut { get; init; } = [];

    /// <summary>The same files; the headers of pictures that another site has read, too, are not read again.</summary>
    /// <param name="hasChanged">Whether a file, by its full path, may be another one than there.</param>
    public LoadedSite WithPicturesOf(LoadedSite other, Func<string, bool> hasChanged)
    {
        var read = other
            .Assets.Concat(other.LeftOut.Select(each => each.File))
            .Where(asset => asset is { DiskPath: not null } and ({ Picture.IsValueCreated: true } or { Threat.IsValueCreated: true }))
            .ToDictionary(asset => asset.InputPath, StringComparer.Ordinal);
        return read.Count == 0 ? this : this with { Assets = [.. Assets.Select(Known)] };

        Asset Known(Asset asset) =>
            asset is { DiskPath: { } path } and ({ Picture: not null } or { Threat: not null })
            && read.TryGetValue(asset.InputPath, out var known)
            && known.DiskPath == path
            && !hasChanged(path)
                ? asset with
                {
                    Picture = known.Picture,
                    Threat = known.Threat,
                }
                : asset;
    }

    /// <summary>The same files with new texts.</summary>
    public LoadedSite With(IReadOnlyDictionary<SitePath, SourceFile> changed)
    {
        ContentFile Changed(ContentFile file) =>
            changed.TryGetValue(file.Source.Path, out var source) ? file with { Source = source } : file;
        ImmutableArray<ContentFile> pages = [.. Pages.Select(Changed)];
        return this with
        {
            Pages = pages,
            DirectoryMetadata = [.. DirectoryMetadata.Select(Changed)],
            Data = [.. Data.Select(Changed)],
            Includes = new IncludeFiles(
                Includes.ByPath.ToFrozenDictionary(
                    pair => pair.Key,
                    pair => changed.GetValueOrDefault(pair.Value.Path) ?? pair.Value,
                    StringComparer.Ordinal
                )
            ).WithPages(pages),
            AnchorLock = AnchorLock is { } anchorLock ? changed.GetValueOrDefault(anchorLock.Path) ?? anchorLock : null,
        };
    }

    /// <summary>The <c>.md</c> files in the root's <c>assets</c> folder, by their path inside it.</summary>
    public IncludeFiles Includes { get; init; } = IncludeFiles.None;

    /// <summary>What the files at the root say about the generator of the pages; null if nothing.</summary>
    public SiteSign? Sign { get; init; }

    /// <summary>As <see cref="HugoTemplates.ShortcodesIn"/>.</summary>
    public FrozenSet<string> OwnShortcodes { get; init; } = [];

    /// <summary>The day of the commit that is checked out; null outside a repository, and where no rule needs it.</summary>
    public DateOnly? CommitDay { get; init; }

    /// <summary>The name of the anchor lock, a file in the root.</summary>
    public const string AnchorLockName = "anchors.lock";

    /// <summary>The anchor lock; null when there is none.</summary>
    public SourceFile? AnchorLock { get; init; }
}
