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
    /// <exception cref="IOException">A new file already exists, or the disk failed; nothing was changed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file is read-only; nothing was changed.</exception>
    public static void Write(IEnumerable<NewFile> added, IEnumerable<ChangedFile> changed)
    {
        var created = new List<string>();
        var rewritten = new List<ChangedFile>();
        try
        {
            foreach (var file in added)
                Create(file, created);
            foreach (var file in changed)
            {
                FileReplacement.Rewrite(file.Path, file.Source, file.Text);
                rewritten.Add(file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var file in rewritten)
                FileReplacement.Rewrite(file.Path, new SourceFile(file.Source.Path, file.Text), file.Source.Text);
            created.ForEach(File.Delete);
            throw;
        }
    }

    private static void Create(NewFile file, List<string> created)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        if (Path.Exists(file.Path))
            throw new IOException($"The file '{file.Path}' already exists.");
        FileReplacement.Replace(file.Path, Encoding.UTF8.GetBytes(file.Text));
        created.Add(file.Path);
    }
}
