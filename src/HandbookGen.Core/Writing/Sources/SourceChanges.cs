using System.Collections.Immutable;
using System.Text;
using HandbookGen.Indexing.Moving;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>
/// Moves a page or a folder on disk, with all texts that change. Everything is first written next to the old files; then files are
/// renamed, and renamed back if one of them cannot be.
/// </summary>
public static class SourceChanges
{
    private const string New = UnfinishedFiles.New;
    private const string Old = UnfinishedFiles.Old;

    /// <param name="root">Full path of the site's root.</param>
    /// <exception cref="IOException">The disk failed, a file is behind a link, or has changed since it was read; nothing was
    /// changed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is read-only; nothing was changed.</exception>
    public static void Apply(string root, PageMove move)
    {
        var (from, to) = (Path.Combine(root, move.Renaming.From.Value), Path.Combine(root, move.Renaming.To.Value));
        foreach (var path in move.Texts.Select(text => Path.Combine(root, text.Before.Path.Value)).Append(to))
            WriteBounds.Check(root, path);
        var undo = new Stack<Action>();
        try
        {
            ImmutableArray<string> files = [.. move.Texts.Select(text => Stage(Path.Combine(root, text.Before.Path.Value), text, undo))];
            foreach (var (file, text) in files.Zip(move.Texts))
                Replace(file, text, undo);

            if (Path.Exists(to))
                throw new IOException($"'{move.Renaming.To}' exists already.");
            CreateFolder(Path.GetDirectoryName(to)!, undo);
            Rename(from, to, files, undo);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var action))
                action();
            throw;
        }
    }

    // The target of a symbolic link outside the site is written to.
    private static string Stage(string path, MovedText text, Stack<Action> undo)
    {
        if (text.IsNew)
        {
            CreateFolder(Path.GetDirectoryName(path)!, undo);
            undo.Push(() => File.Delete(path + New));
            FileBytes.Write(path + New, Encoding.UTF8.GetBytes(text.After));
            return path;
        }

        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var bytes = File.ReadAllBytes(target);
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (!bytes.AsSpan(mark).SequenceEqual(Encoding.UTF8.GetBytes(text.Before.Text)))
            throw new IOException($"'{text.Before.Path}' has changed since it was read.");
        if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException($"The file '{text.Before.Path}' is read-only.");
        File.Delete(target + New);
        undo.Push(() => File.Delete(target + New));
        FileBytes.Write(target + New, [.. bytes.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(text.After)]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target + New, File.GetUnixFileMode(target));
        return target;
    }

    // A file without text is left out; its old text is deleted with the others.
    private static void Replace(string file, MovedText text, Stack<Action> undo)
    {
        // Never without the file, in case the program is killed. What has the name of the copy goes first: it may be a link.
        if (!text.IsNew)
        {
            File.Delete(file + Old);
            undo.Push(() => File.Delete(file + Old));
            File.Copy(file, file + Old);
            undo.Push(() => File.Move(file + Old, file, overwrite: true));
        }

        if (text.After.Length == 0)
        {
            File.Delete(file + New);
            File.Delete(file);
            return;
        }

        File.Move(file + New, file, overwrite: !text.IsNew);
        if (text.IsNew)
            undo.Push(() => File.Delete(file));
    }

    private static void CreateFolder(string folder, Stack<Action> undo)
    {
        if (Directory.Exists(folder))
            return;
        CreateFolder(Path.GetDirectoryName(folder)!, undo);
        Directory.CreateDirectory(folder);
        undo.Push(() => Directory.Delete(folder));
    }

    private static void Rename(string from, string to, ImmutableArray<string> files, Stack<Action> undo)
    {
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to);
        undo.Clear();
        foreach (var file in files)
            File.Delete(PlaceOf(file, from, to) + Old);
    }

    // The old texts of a folder have moved with it; those of a single file are where it was.
    private static string PlaceOf(string file, string from, string to) =>
        Directory.Exists(to) && file.StartsWith(from + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? to + file[from.Length..]
            : file;
}
