using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The site as it was in a commit.</summary>
/// <param name="Name">The commit, as it was typed.</param>
/// <param name="Config">Today's configuration, with that commit's settings for reading pages.</param>
/// <param name="Pages">All of them, by path; one that has not changed is the very object of today's site.</param>
/// <param name="Changed">Those of which today's site may have other anchors.</param>
/// <param name="DirectoryMetadata">The <c>_directory.yml</c> files.</param>
/// <param name="Includes">The files that pages include.</param>
/// <param name="AnchorLock">Null when the commit has none.</param>
/// <param name="Unread">Files that the clone does not have.</param>
public sealed record LoadedBase(
    string Name,
    SiteConfig Config,
    ImmutableArray<ContentFile> Pages,
    ImmutableArray<ContentFile> Changed,
    ImmutableArray<ContentFile> DirectoryMetadata,
    IncludeFiles Includes,
    SourceFile? AnchorLock,
    ImmutableArray<Problem> Unread
)
{
    /// <summary>The data files; one that has not changed is the very object of today's site.</summary>
    public ImmutableArray<ContentFile> Data { get; init; } = [];

    /// <summary>The files that are copied, by their paths inside the input folders.</summary>
    public ImmutableArray<string> AssetPaths { get; init; } = [];
}
