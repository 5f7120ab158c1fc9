namespace HandbookGen.Cli;

/// <summary>The byte order mark of a file. Texts are read without it, but a patch must have it in the first line.</summary>
internal static class ByteOrderMark
{
    /// <param name="path">Full path of an existing file.</param>
    /// <returns>The mark as a character; empty if there is none.</returns>
    public static string Of(string path)
    {
        Span<byte> start = stackalloc byte[3];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, 3, throwOnEndOfStream: false) == 3 && start is [0xEF, 0xBB, 0xBF] ? "\uFEFF" : "";
    }
}
