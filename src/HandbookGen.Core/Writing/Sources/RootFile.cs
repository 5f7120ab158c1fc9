using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Writing;

/// <summary>Replaces a file outside the output folder: a lock, or a page that a command changes.</summary>
public static class RootFile
{
    /// <summary>Writes texts into a file and leaves every other byte as it is, a byte order mark too.</summary>
    /// <param name="source">What was read from it.</param>
    /// <param name="edits">Of that text.</param>
    /// <exception cref="IOException">It cannot be written, or is not what was read.</exception>
    public static void Insert(string path, SourceFile source, IEnumerable<TextEdit> edits) =>
        Rewrite(path, source, TextEdit.Apply(source, edits));

    /// <summary>Writes another text; the bytes of what is the same stay, and a byte order mark too.</summary>
    /// <param name="source">What was read from the file.</param>
    /// <exception cref="IOException">It cannot be written, or is not what was read.</exception>
    public static void Rewrite(string path, SourceFile source, string text)
    {
        var bytes = File.ReadAllBytes(path);
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (!bytes.AsSpan(mark).SequenceEqual(Encoding.UTF8.GetBytes(source.Text)))
            throw new IOException($"'{source.Path}' has changed since it was read.");
        Replace(path, [.. bytes.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>The file holds either its old bytes or all of the new ones, whenever the program ends. Its rights stay.</summary>
    /// <param name="path">Full path; a link is followed.</param>
    /// <exception cref="IOException">It cannot be written, and is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        // Renaming would replace what nobody may write to.
        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException($"The file '{path}' is read-only.");
        var staged = target + ".handbookgen-new";
        File.Delete(staged);
        try
        {
            FileBytes.Write(staged, bytes);
            if (File.Exists(target) && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(staged, File.GetUnixFileMode(target));
            File.Move(staged, target, overwrite: true);
        }
        finally
        {
            File.Delete(staged);
        }
    }
}
