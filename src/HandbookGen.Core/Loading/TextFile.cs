using System.Buffers;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A text file, or why it could not be read; exactly one of the two is set.</summary>
internal readonly record struct ReadText(SourceFile? Source, Diagnostic? Diagnostic)
{
    /// <summary>The text of a file that could not be read, with U+FFFD for what is not a character; empty for none.</summary>
    public string Remains { get; init; } = "";
}

/// <summary>Reads a text file from disk.</summary>
internal static class TextFile
{
    public static ReadText Read(FoundFile found)
    {
        var path = found.SitePath;
        try
        {
            if (found.Length > 0)
                return ReadAll(path, found.DiskPath);
            // A named pipe also has length 0, and opening one would block.
            return File.Exists(found.DiskPath) ? new ReadText(new SourceFile(path, ""), null) : Gone(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Gone(path);
        }
        catch (UnauthorizedAccessException)
        {
            return Unreadable(path, "permission is denied");
        }
        catch (IOException e)
        {
            return Unreadable(path, e.Message.TrimEnd('.'));
        }
    }

    private static ReadText ReadAll(SitePath path, string diskPath)
    {
        using var file = File.OpenHandle(diskPath);
        var length = RandomAccess.GetLength(file);
        if (length > Array.MaxLength)
            return Unreadable(path, "it is larger than 2 GB");
        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var bytes = buffer.AsSpan(0, (int)length);
            var filled = 0;
            while (filled < bytes.Length && RandomAccess.Read(file, bytes[filled..], filled) is > 0 and var count)
                filled += count;
            return Utf8Text.Decode(path, bytes[..filled]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadText Gone(SitePath path) => Unreadable(path, "it was deleted after the folder was listed");

    private static ReadText Unreadable(SitePath path, string reason) =>
        new(
            null,
            FileDiagnostics.UnreadableFile.At(
                SourceRange.StartOf(path),
                $"'{path}' cannot be read: {reason}.",
                "Make it readable, or list it in 'ExcludedPaths'."
            )
        );
}
