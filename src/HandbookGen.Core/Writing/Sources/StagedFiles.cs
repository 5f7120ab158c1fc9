using System.Collections.Immutable;
using System.Text;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>
/// Creates many files at once, all or none: writes them to a temporary folder beside their places, then renames them. A run that was
/// killed while it renamed is finished by <see cref="Finish"/>.
/// </summary>
public static class StagedFiles
{
    private const string Name = UnfinishedFiles.New;

    // The places of the files, one per line in their order, relative to the root; there when all of them are written.
    private const string List = "places";

    /// <param name="root">Full path of the folder that the files are for; it does not have to exist.</param>
    /// <param name="added">Below the root, or elsewhere in the same file system.</param>
    /// <param name="changed">Replaced before the new files get to their places, so that where one of these is, all changes are.</param>
    /// <exception cref="IOException">A new file already exists, a file is behind a link, or the disk failed; nothing was
    /// changed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder or file is read-only; nothing was changed.</exception>
    public static void Write(string root, ImmutableArray<NewFile> added, ImmutableArray<ChangedFile> changed)
    {
        var isFolder = !Path.Exists(root) && changed.IsEmpty && added.All(file => RealPath.IsIn(root, file.Path));
        var staging = Path.Combine(isFolder ? Nearest(root) : root, Name);
        foreach (var path in added.Select(file => file.Path).Concat(changed.Select(file => file.Path)).Append(staging))
            WriteBounds.Check(root, path);
        var undo = new Stack<Action>();
        try
        {
            if (!isFolder)
                NewFiles.CreateFolder(root, undo);
            // What a run left that was killed.
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
            Directory.CreateDirectory(staging);
            undo.Push(() => Directory.Delete(staging, recursive: true));
            if (isFolder)
            {
                WriteFolder(staging, root, added, undo);
                return;
            }

            for (var i = 0; i < added.Length; i++)
                FileBytes.Write(Staged(staging, i), Encoding.UTF8.GetBytes(added[i].Text));
            foreach (var file in changed)
                NewFiles.Change(file, undo);
            var places = added.Select(file => Path.GetRelativePath(root, file.Path));
            FileReplacement.Replace(Path.Combine(staging, List), Encoding.UTF8.GetBytes(string.Join('\n', places)));
            for (var i = 0; i < added.Length; i++)
                Place(Staged(staging, i), added[i].Path, undo);
            File.Delete(Path.Combine(staging, List));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var action))
                action();
            throw;
        }

        Directory.Delete(staging);
    }

    /// <summary>Brings the files to their places that a run has written before it was killed.</summary>
    /// <param name="root">As for <see cref="Write"/>.</param>
    /// <returns>Whether there were any; without a list, no new file is in its place yet, and the next run begins again.</returns>
    /// <exception cref="IOException">The disk failed, or a file is behind a link.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder is read-only.</exception>
    public static bool Finish(string root)
    {
        var staging = Path.Combine(root, Name);
        var list = Path.Combine(staging, List);
        if (!File.Exists(list))
        {
            // All files are in their places, and only the folder is left.
            if (Directory.Exists(staging) && !Directory.EnumerateFileSystemEntries(staging).Any())
                Directory.Delete(staging);
            return false;
        }

        ImmutableArray<string> places = [.. File.ReadAllLines(list).Select(place => Path.GetFullPath(place, root))];
        foreach (var path in places.Append(staging))
            WriteBounds.Check(root, path);
        // The list may be part of a clone.
        var top = SiteRoot.WorkTreeOf(root) ?? root;
        bool IsWrong(string place) =>
            !RealPath.IsIn(top, place) || HiddenNames.AllShown.FirstIn(SitePaths.Relative(top, place)) is not null;
        if (places.FirstOrDefault(IsWrong) is { } wrong)
            throw new IOException($"'{list}' is not from this program: it names '{wrong}'. Delete the folder '{staging}'.");
        for (var i = 0; i < places.Length; i++)
        {
            // A file written since then stays.
            if (!File.Exists(Staged(staging, i)) || Path.Exists(places[i]))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(places[i])!);
            File.Move(Staged(staging, i), places[i]);
        }

        Directory.Delete(staging, recursive: true);
        return true;
    }

    // A folder that does not exist appears with all of its files, also if the run is killed.
    private static void WriteFolder(string staging, string root, ImmutableArray<NewFile> added, Stack<Action> undo)
    {
        foreach (var file in added)
        {
            var staged = Path.Combine(staging, Path.GetRelativePath(root, file.Path));
            Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
            FileBytes.Write(staged, Encoding.UTF8.GetBytes(file.Text));
        }

        NewFiles.CreateFolder(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root))!, undo);
        Directory.Move(staging, root);
    }

    private static void Place(string staged, string path, Stack<Action> undo)
    {
        NewFiles.CreateFolder(Path.GetDirectoryName(path)!, undo);
        if (Path.Exists(path))
            throw new IOException($"The file '{path}' already exists.");
        File.Move(staged, path);
        undo.Push(() => File.Delete(path));
    }

    private static string Staged(string staging, int index) =>
        Path.Combine(staging, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Nearest(string folder)
    {
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
