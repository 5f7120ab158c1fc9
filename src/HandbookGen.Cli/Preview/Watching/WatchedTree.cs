using System.Collections.Immutable;
using System.IO.Enumeration;
using HandbookGen.Loading;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// Visits what is below the inputs, links inside the site included, with the same limits as the Load phase. What disappears meanwhile or
/// cannot be listed counts as absent.
/// </summary>
internal sealed class WatchedTree
{
    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    private readonly ImmutableArray<string> reachable;
    private readonly ImmutableArray<string> leftOut;
    private readonly bool showsDots;
    private readonly Action<WatchedPlace> onPlace;
    private readonly Action<string>? onFolder;
    private readonly Action<string, FileStamp>? onFile;
    private readonly Stack<string> openFolders = new();

    /// <param name="onPlace">Called for every input, and for every link that is followed.</param>
    /// <param name="onFolder">Called with the real path of every folder, before it is listed; may be null.</param>
    /// <param name="onFile">Called for every file with its path; null if files are of no interest, which is faster.</param>
    public static void Visit(
        WatchedFiles files,
        Action<WatchedPlace> onPlace,
        Action<string>? onFolder = null,
        Action<string, FileStamp>? onFile = null
    )
    {
        var inputs = files.Inputs.Select(WatchedPlace.OfInput).ToList();
        var tree = new WatchedTree(files, inputs, onPlace, onFolder, onFile);
        foreach (var input in inputs)
            tree.VisitPlace(input);
    }

    private WatchedTree(
        WatchedFiles files,
        IEnumerable<WatchedPlace> inputs,
        Action<WatchedPlace> onPlace,
        Action<string>? onFolder,
        Action<string, FileStamp>? onFile
    )
    {
        reachable = [.. inputs.Select(input => input.RealPath), RealPath.Of(files.Root) ?? files.Root];
        leftOut = [.. files.LeftOut.Select(folder => RealPath.Of(folder) ?? folder)];
        // More than the site has is watched then; what is of no interest is dropped when it changes.
        showsDots = !files.Hidden.Globs.IsEmpty;
        (this.onPlace, this.onFolder, this.onFile) = (onPlace, onFolder, onFile);
    }

    private void VisitPlace(WatchedPlace place)
    {
        onPlace(place);
        if (Directory.Exists(place.RealPath))
            VisitFolder(place.Path, place.RealPath);
        else if (onFile is not null && new FileInfo(place.RealPath) is { Exists: true } file)
            onFile(place.Path, new FileStamp(file.LastWriteTimeUtc, file.Length));
    }

    private void VisitFolder(string path, string realPath)
    {
        if (leftOut.Any(folder => RealPath.IsIn(folder, realPath)))
            return;
        openFolders.Push(realPath);
        onFolder?.Invoke(realPath);
        foreach (var entry in List(realPath))
        {
            var (below, real) = (Path.Combine(path, entry.Name), Path.Combine(realPath, entry.Name));
            if (entry.IsLink)
                Follow(below, real);
            else if (entry.IsFolder)
                VisitFolder(below, real);
            else
                onFile?.Invoke(below, entry.Stamp);
        }

        openFolders.Pop();
    }

    private void Follow(string path, string link)
    {
        var target = RealPath.Of(link);
        if (
            target is not null
            && !openFolders.Any(open => RealPath.IsIn(target, open))
            && reachable.Any(folder => RealPath.IsIn(folder, target))
        )
            VisitPlace(new WatchedPlace(path, target));
    }

    private List<Entry> List(string folder)
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<Entry>(folder, onFile is null ? Entry.WithoutStamp : Entry.WithStamp, OneFolder)
                {
                    ShouldIncludePredicate = (ref e) =>
                        (e.FileName[0] != '.' || e.FileName is ".gitignore" || (showsDots && e.FileName is not ".git"))
                        && (e.IsDirectory || !IgnoredNames.IsOfEditor(e.FileName)),
                },
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink, FileStamp Stamp)
    {
        public static Entry WithoutStamp(ref FileSystemEntry entry) =>
            new(entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint), default);

        // Asks the system about each file, unlike the name and the kind, which the listing has.
        public static Entry WithStamp(ref FileSystemEntry entry)
        {
            var plain = WithoutStamp(ref entry);
            return plain.IsFolder || plain.IsLink ? plain : plain with { Stamp = new(entry.LastWriteTimeUtc.UtcDateTime, entry.Length) };
        }
    }
}
