using System.Collections.Immutable;
using System.Threading.Channels;
using HandbookGen.Loading;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// Lets the system report changes, and translates its reports. For one caller at a time; the reports arrive in a channel, from any thread.
/// </summary>
internal abstract class NativeWatch : IDisposable
{
    private readonly Channel<WatchEvent> events = Channel.CreateUnbounded<WatchEvent>(new() { SingleReader = true });
    private WatchedFiles files = new("", [], []);
    private ImmutableArray<WatchedPlace> places = [];

    public ChannelReader<WatchEvent> Events => events.Reader;

    /// <summary>The one for this system.</summary>
    /// <exception cref="IOException">The system allows no more of them.</exception>
    public static NativeWatch Create() => OperatingSystem.IsLinux() ? new InotifyWatch() : new SystemWatch();

    /// <summary>Watches these files from now on, and no others.</summary>
    /// <exception cref="IOException">The system cannot watch that many folders.</exception>
    public void Follow(WatchedFiles watched)
    {
        files = watched;
        places = WatchAnew(files, []);
    }

    /// <summary>
    /// The files and folders, as the site has them, that reports are about; each once. New folders are watched when it returns, so whoever
    /// reads them then misses nothing.
    /// </summary>
    /// <exception cref="IOException">The system cannot watch that many folders.</exception>
    public ImmutableArray<FileChange> Changes(IEnumerable<WatchEvent> reports)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var moved = new List<string>();
        foreach (var (path, isContent, _) in reports.Distinct().Where(report => !IsLeftOut(report.Path)))
        {
            var before = changed.Count;
            changed.UnionWith(WatchedPlaces.PathsOf(places, files.Hidden, path, isContent));
            if (!isContent && (changed.Count > before || IsWatched(path)) && ConcernsFolders(path))
                moved.Add(path);
        }

        if (moved.Count > 0)
            places = WatchAnew(files, moved);
        return [.. changed.Order(StringComparer.Ordinal).Select(path => new FileChange(path))];
    }

    public virtual void Dispose() => events.Writer.TryComplete();

    /// <summary>
    /// Watches what exists right now: what appears later has to be reported, so every folder is watched before it is listed.
    /// </summary>
    /// <param name="moved">Full paths of folders and links that were created, deleted or renamed since.</param>
    /// <returns>The places that are watched.</returns>
    protected abstract ImmutableArray<WatchedPlace> WatchAnew(WatchedFiles watched, IReadOnlyCollection<string> moved);

    /// <summary>Whether a path is, or was, that of a watched folder or above one.</summary>
    protected abstract bool IsWatched(string path);

    protected void Report(WatchEvent report) => events.Writer.TryWrite(report);

    private bool IsLeftOut(string path) => files.LeftOut.Any(folder => RealPath.IsIn(folder, path));

    // A folder or a link, or what was one of them.
    private bool ConcernsFolders(string path) =>
        IsWatched(path)
        || places.Any(place => place.IsLink && (RealPath.IsIn(path, place.Path) || RealPath.IsIn(path, place.RealPath)))
        || Directory.Exists(path)
        || new FileInfo(path).LinkTarget is not null;
}
