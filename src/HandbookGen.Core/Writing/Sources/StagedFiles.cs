using System.Collections.Immutable;
using System.Text;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>Creates many files at once, all or none: writes them to a temporary folder beside their places, then renames them.</summary>
public static class StagedFiles
{
    private const string Name = ".handbookgen-new";

    /// <param name="root">Full path of the folder that the files are for; it does not have to exist.</param>
    /// <param name="added">Below the root, or elsewhere in the same file system.</param>
    /// <param name="changed">Replaced after all new files are in their places.</param>
    /// <exception cref="IOException">A new file already exists, a file is behind a link, or the disk failed; nothing was
    /// changed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder or file is read-only; nothing was changed.</exception>
    public static void Write(string root, ImmutableArray<NewFile> added, ImmutableArray<ChangedFile> changed)
    {
        var staging = Path.Combine(Nearest(root), Name);
        foreach (var path in added.Select(file => file.Path).Concat(changed.Select(file => file.Path)).Append(staging))
            WriteBounds.Check(root, path);
        var undo = new Stack<Action>();
        try
        {
            // What a run left that was killed.
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
            Directory.CreateDirectory(staging);
            undo.Push(() => Directory.Delete(staging, recursive: true));
            if (!Path.Exists(root) && changed.IsEmpty && added.All(file => RealPath.IsIn(root, file.Path)))
            {
                WriteFolder(staging, root, added, undo);
                return;
            }

            for (var i = 0; i < added.Length; i++)
                FileBytes.Write(Staged(staging, i), Encoding.UTF8.GetBytes(added[i].Text));
            for (var i = 0; i < added.Length; i++)
                Place(Staged(staging, i), added[i].Path, undo);
            foreach (var file in changed)
                NewFiles.Change(file, undo);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var action))
                action();
            throw;
        }

        Directory.Delete(staging);
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
