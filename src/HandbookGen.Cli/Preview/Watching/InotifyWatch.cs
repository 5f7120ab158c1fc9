using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// With inotify, on Linux: one instance, which watches each folder by itself. After a folder was created or moved, all folders are visited
/// again: that takes milliseconds, and no memory of the past can be wrong.
/// </summary>
internal sealed class InotifyWatch : NativeWatch
{
    private readonly Inotify inotify = Inotify.Create();
    private readonly Lock gate = new();

    // The system gives a folder the same number as before, wherever it is now.
    private Dictionary<int, string> pathOf = [];
    private HashSet<string> folders = [];

    public InotifyWatch()
    {
        new Thread(Read) { IsBackground = true, Name = "inotify" }.Start();
    }

    public override void Dispose()
    {
        inotify.Dispose();
        base.Dispose();
    }

    protected override bool IsWatched(string path) => folders.Contains(path);

    protected override ImmutableArray<WatchedPlace> WatchAnew(WatchedFiles watched, IReadOnlyCollection<string> moved)
    {
        var places = ImmutableArray.CreateBuilder<WatchedPlace>();
        var now = new Dictionary<int, string>();
        var root = RealPath.Of(watched.Root) ?? watched.Root;
        WatchedTree.Visit(watched, AddPlace, Watch);
        lock (gate)
        {
            foreach (var gone in pathOf.Keys.Except(now.Keys))
                inotify.Remove(gone);
            pathOf = now;
        }

        folders = [.. now.Values];
        return places.DrainToImmutable();

        void AddPlace(WatchedPlace place)
        {
            places.Add(place);
            WatchAbove(place.RealPath);
            if (place.IsLink)
                WatchAbove(place.Path);
        }

        // A folder that appears before the one above it is watched is found by looking again.
        void WatchAbove(string path)
        {
            List<string> above;
            do
            {
                above = [.. WatchedPlaces.FoldersAbove(path, root)];
                above.ForEach(Watch);
            } while (!WatchedPlaces.FoldersAbove(path, root).SequenceEqual(above));
        }

        void Watch(string folder)
        {
            lock (gate)
            {
                if (inotify.Add(folder) is not { } number)
                    return;
                // A report that comes before the visit is over already needs the new path.
                pathOf[number] = now[number] = folder;
            }
        }
    }

    private void Read()
    {
        foreach (var report in inotify.ReadAll())
        {
            if (report.IsOverflow)
            {
                Report(new WatchEvent("", IsContent: false, new InternalBufferOverflowException()));
                continue;
            }

            lock (gate)
            {
                if (report.Name.Length > 0 && pathOf.TryGetValue(report.Folder, out var folder))
                    Report(new WatchEvent(Path.Combine(folder, report.Name), report.IsContent));
            }
        }
    }
}
