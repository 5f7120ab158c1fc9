using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Writing;

/// <summary>A file to create.</summary>
/// <param name="Path">Full path.</param>
public sealed record NewFile(string Path, string Text);

/// <summary>An existing file and its new text.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Source">The text that was read from it.</param>
public sealed record ChangedFile(string Path, SourceFile Source, string Text);

/// <summary>Adds source files to a handbook, all or none.</summary>
public static class NewFiles
{
    /// <summary>Writes new files before changes, so that text is not removed from a page before it exists elsewhere.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <exception cref="IOException">A new file already exists, a file is behind a link, or the disk failed; nothing was
    /// changed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is read-only; nothing was changed.</exception>
    public static void Write(string root, ImmutableArray<NewFile> added, ImmutableArray<ChangedFile> changed)
    {
        foreach (var path in added.Select(file => file.Path).Concat(changed.Select(file => file.Path)))
            WriteBounds.Check(root, path);
        var undo = new Stack<Action>();
        try
        {
            foreach (var file in added)
                Create(file, undo);
            foreach (var file in changed)
                Change(file, undo);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var action))
                action();
            throw;
        }
    }

    private static void Create(NewFile file, Stack<Action> undo)
    {
        CreateFolder(Path.GetDirectoryName(file.Path)!, undo);
        if (Path.Exists(file.Path))
            throw new IOException($"The file '{file.Path}' already exists.");
        FileReplacement.Replace(file.Path, Encoding.UTF8.GetBytes(file.Text));
        undo.Push(() => File.Delete(file.Path));
    }

    internal static void Change(ChangedFile file, Stack<Action> undo)
    {
        FileReplacement.Rewrite(file.Path, file.Source, file.Text);
        undo.Push(() => FileReplacement.Rewrite(file.Path, new SourceFile(file.Source.Path, file.Text), file.Source.Text));
    }

    internal static void CreateFolder(string folder, Stack<Action> undo)
    {
        if (Directory.Exists(folder))
            return;
        CreateFolder(Path.GetDirectoryName(folder)!, undo);
        Directory.CreateDirectory(folder);
        undo.Push(() => Directory.Delete(folder));
    }
}
