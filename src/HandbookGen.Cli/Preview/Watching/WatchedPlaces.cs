using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Cli.Preview;

/// <summary>A folder that the system reports changes in.</summary>
/// <param name="Path">Full path without links.</param>
/// <param name="IsRecursive">Whether folders below it belong to it.</param>
internal readonly record struct FolderToWatch(string Path, bool IsRecursive);

/// <summary>Where the watched files are on the disk right now.</summary>
/// <param name="Places">Inputs, and the links below them.</param>
/// <param name="Folders">The existing folders to watch; none is inside a recursive one.</param>
internal sealed record WatchedPlaces(ImmutableArray<WatchedPlace> Places, ImmutableArray<FolderToWatch> Folders)
{
    public static WatchedPlaces Of(WatchedFiles files)
    {
        var places = new List<WatchedPlace>();
        WatchedTree.Visit(files, places.Add);
        var root = RealPath.Of(files.Root) ?? files.Root;
        var folders = places.Select(place => place.RealPath).Where(Directory.Exists).Distinct(RealPath.Comparer).ToList();
        var whole = folders.Where(folder => !folders.Exists(other => other != folder && RealPath.IsIn(other, folder))).ToList();
        var single = places
            .SelectMany(place => new[] { place.RealPath, place.Path }.Distinct())
            .SelectMany(path => FoldersAbove(path, root))
            .Distinct(RealPath.Comparer)
            .Where(folder => !whole.Exists(other => RealPath.IsIn(other, folder)));
        return new WatchedPlaces(
            [.. places],
            [.. whole.Select(folder => new FolderToWatch(folder, true)), .. single.Select(folder => new FolderToWatch(folder, false))]
        );
    }

    /// <summary>The paths, as the site has them, that a change concerns: none, if it is not about an input.</summary>
    /// <param name="hidden">The names that never belong to the site.</param>
    /// <param name="realPath">What the system reports.</param>
    /// <param name="isContent">Whether the text of a file changed; otherwise something was created, deleted or renamed.</param>
    public static IEnumerable<string> PathsOf(ImmutableArray<WatchedPlace> places, HiddenNames hidden, string realPath, bool isContent)
    {
        foreach (var place in places)
        {
            if (RealPath.IsIn(place.RealPath, realPath))
            {
                var below = realPath[place.RealPath.Length..];
                if (hidden.FirstIn(below.Replace('\\', '/').TrimStart('/')) is null or ".gitignore" && !IsOfEditor(below, realPath))
                    yield return place.Path + below;
            }
            else if (!isContent && (RealPath.IsIn(realPath, place.RealPath) || (place.IsLink && RealPath.IsIn(realPath, place.Path))))
            {
                yield return place.Path;
            }
        }
    }

    private static bool IsOfEditor(string below, string realPath) =>
        IgnoredNames.IsOfEditor(Path.GetFileName(below)) && !Directory.Exists(realPath);

    /// <summary>
    /// The existing folders where a path, or a folder that it is in, would appear or disappear, up to the root of the site.
    /// </summary>
    public static IEnumerable<string> FoldersAbove(string path, string root)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!Directory.Exists(folder))
                continue;
            yield return folder;
            if (folder == root || !RealPath.IsIn(root, folder))
                yield break;
        }
    }
}
