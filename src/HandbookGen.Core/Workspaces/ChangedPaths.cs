using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Workspaces;

/// <summary>Tells which files the changes of a step concern.</summary>
internal sealed class ChangedPaths
{
    private readonly bool isComplete;
    private readonly FrozenSet<string> paths;
    private readonly ImmutableArray<string> folders;

    /// <summary>A path may be that of a link, or lead through one, so that its real path counts as well.</summary>
    public ChangedPaths(ChangeSet changes)
    {
        isComplete = changes.IsComplete;
        paths = changes
            .Files.Select(change => change.DiskPath)
            .SelectMany(path => (string[])[path, RealPath.Of(path) ?? path])
            .ToFrozenSet(RealPath.Comparer);
        // A folder that is gone has no files any more.
        folders = [.. paths.Where(Directory.Exists)];
    }

    /// <summary>Whether the text of a file may be another than before.</summary>
    public bool Cover(FoundFile file) =>
        !isComplete || Names(file.RealPath) || (!ReferenceEquals(file.DiskPath, file.RealPath) && Names(file.DiskPath));

    /// <summary>The same for a full path.</summary>
    public bool Cover(string path) => !isComplete || Names(path) || Names(RealPath.Of(path) ?? path);

    private bool Names(string path) => paths.Contains(path) || (!folders.IsEmpty && folders.Any(folder => RealPath.IsIn(folder, path)));
}
