using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The site as of a commit.</summary>
/// <param name="Name">The commit as typed.</param>
/// <param name="Config">The current configuration, with that commit's settings for parsing pages.</param>
/// <param name="Pages">All pages by path; an unchanged one is the same object as in the current site.</param>
/// <param name="Changed">The pages whose anchors may differ from the current site.</param>
/// <param name="DirectoryMetadata">The <c>_directory.yml</c> files.</param>
/// <param name="Includes">The files that pages may include.</param>
/// <param name="AnchorLock">Null when the commit has none.</param>
/// <param name="Unread">Files that are missing from the clone.</param>
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
    /// <summary>The data files; an unchanged one is the same object as in the current site.</summary>
    public ImmutableArray<ContentFile> Data { get; init; } = [];

    /// <summary>The files that are copied as they are, by their path inside the input folder.</summary>
    public ImmutableArray<string> AssetPaths { get; init; } = [];
}
