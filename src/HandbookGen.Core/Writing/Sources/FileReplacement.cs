using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Writing;

/// <summary>Replaces a file outside the output folder: the anchor lock, or a page that a command changes.</summary>
public static class FileReplacement
{
    /// <summary>Whether the file still has the text that was read from it.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool HasText(string path, SourceFile source) => HasText(File.ReadAllBytes(path), source);

    /// <summary>Writes a new text; keeps the bytes of unchanged parts and a byte order mark.</summary>
    /// <param name="source">The text that was read from the file.</param>
    /// <exception cref="IOException">It cannot be written, or has changed since it was read.</exception>
    public static void Rewrite(string path, SourceFile source, string text)
    {
        var bytes = File.ReadAllBytes(path);
        if (!HasText(bytes, source))
            throw new IOException($"'{source.Path}' has changed since it was read.");
        Replace(path, [.. bytes.AsSpan(0, MarkOf(bytes)), .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>The file has either its old bytes or all of the new ones, even if the program is killed. Permissions are kept.</summary>
    /// <param name="path">Full path; a link outside the site is followed, others are refused before.</param>
    /// <exception cref="IOException">It cannot be written, and is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">It is read-only.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        // Renaming would replace even a read-only file.
        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException($"The file '{path}' is read-only.");
        var staged = target + UnfinishedFiles.New;
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

    private static bool HasText(ReadOnlySpan<byte> bytes, SourceFile source) =>
        bytes[MarkOf(bytes)..].SequenceEqual(Encoding.UTF8.GetBytes(source.Text));

    // The length of a byte order mark.
    private static int MarkOf(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
}
