using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// With the watcher of .NET, on Windows and macOS. On Linux, .NET 10 reports nothing more after a folder was moved out of a watched one
/// and something else happened at once, and keeps an inotify instance for each watched folder that is deleted.
/// </summary>
internal sealed class SystemWatch : NativeWatch
{
    // Between two looks at the disk, somebody else may move a folder again; nobody does so all the time.
    private const int MostAttempts = 20;

    private readonly Dictionary<FolderToWatch, FileSystemWatcher> watchers = [];

    public override void Dispose()
    {
        foreach (var watcher in watchers.Values)
            watcher.Dispose();
        watchers.Clear();
        base.Dispose();
    }

    protected override bool IsWatched(string path) => watchers.Keys.Any(folder => RealPath.IsIn(path, folder.Path));

    // A folder that was moved away and came back is another one to the system.
    protected override ImmutableArray<WatchedPlace> WatchAnew(WatchedFiles watched, IReadOnlyCollection<string> moved)
    {
        foreach (var folder in watchers.Keys.Where(folder => moved.Any(path => RealPath.IsIn(path, folder.Path))).ToList())
            Forget(folder);
        var places = WatchedPlaces.Of(watched);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var missing = places.Folders.Where(folder => !watchers.ContainsKey(folder)).ToList();
            if (missing.Count == 0)
                break;
            foreach (var folder in missing)
                Start(folder);
            // What appeared before a watcher was in place is found by looking again.
            places = WatchedPlaces.Of(watched);
        }

        foreach (var folder in watchers.Keys.Except(places.Folders).ToList())
            Forget(folder);
        return places.Places;
    }

    private void Start(FolderToWatch folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder.Path)
            {
                InternalBufferSize = 64 * 1024,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                IncludeSubdirectories = folder.IsRecursive,
            };
            watcher.Changed += (_, change) => ReportContent(change.FullPath);
            watcher.Created += (_, change) => Report(new WatchEvent(change.FullPath, IsContent: false));
            watcher.Deleted += (_, change) => Report(new WatchEvent(change.FullPath, IsContent: false));
            watcher.Renamed += (_, change) =>
            {
                Report(new WatchEvent(change.OldFullPath, IsContent: false));
                Report(new WatchEvent(change.FullPath, IsContent: false));
            };
            watcher.Error += (_, error) => ReportFault(folder.Path, error.GetException());
            watcher.EnableRaisingEvents = true;
            watchers.Add(folder, watcher);
        }
        catch (Exception e) when ((e is ArgumentException or FileNotFoundException) && !Directory.Exists(folder.Path))
        {
            // Deleted in the meantime; looking again tells what to watch instead.
            watcher?.Dispose();
        }
    }

    // Windows reports a folder as changed for each file in it, which it also reports.
    private void ReportContent(string path)
    {
        if (!OperatingSystem.IsWindows() || !Directory.Exists(path))
            Report(new WatchEvent(path, IsContent: true));
    }

    // A folder that was deleted before it could be watched is no reason to mistrust the system.
    private void ReportFault(string folder, Exception fault)
    {
        var isGone = fault is FileNotFoundException or DirectoryNotFoundException;
        Report(new WatchEvent(folder, IsContent: false, isGone ? null : fault));
    }

    private void Forget(FolderToWatch folder)
    {
        if (watchers.Remove(folder, out var watcher))
            watcher.Dispose();
    }
}
