using System.Collections.Immutable;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>The state of all watched files at one time.</summary>
internal sealed class FileSnapshot
{
    private readonly Dictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);

    private FileSnapshot() { }

    public static FileSnapshot Of(WatchedFiles files)
    {
        var snapshot = new FileSnapshot();
        WatchedTree.Visit(files, static _ => { }, onFile: (path, stamp) => snapshot.stamps[path] = stamp);
        return snapshot;
    }

    /// <summary>The files that were changed, created or deleted since an earlier time, sorted.</summary>
    public ImmutableArray<FileChange> Since(FileSnapshot before)
    {
        var changed = stamps.Where(now => !before.stamps.TryGetValue(now.Key, out var then) || then != now.Value).Select(now => now.Key);
        var deleted = before.stamps.Keys.Where(path => !stamps.ContainsKey(path));
        return [.. changed.Concat(deleted).Order(StringComparer.Ordinal).Select(path => new FileChange(path))];
    }
}
