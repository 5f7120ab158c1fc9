using System.Buffers;
using System.Text;
using System.Text.Unicode;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Decodes the bytes of a file as strict UTF-8.</summary>
internal static class Utf8Text
{
    private const string SaveAsUtf8 = "Save the file as UTF-8.";

    /// <summary>Drops a byte order mark and keeps line endings. Offsets in messages are 0-based and include the byte order mark.</summary>
    public static ReadText Decode(SitePath path, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Problem(
                FileDiagnostics.NotUtf8,
                SourceRange.StartOf(path),
                $"'{path}' is UTF-16, not UTF-8: byte 0x{bytes[0]:X2} at offset 0.",
                SaveAsUtf8,
                (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..])
            );
        }

        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            return Problem(
                FileDiagnostics.BinaryPage,
                RangeOf(path, bytes[mark..nul], out _),
                $"'{path}' is not a text file: it has a NUL byte at offset {nul}.",
                "Give the binary file another extension, or list it in 'ExcludedPaths'.",
                Encoding.UTF8.GetString(bytes[mark..])
            );
        }

        // Decodes into a rented array first: counting the characters of thousands of files would read each of them twice.
        var text = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            if (Utf8.ToUtf16(bytes[mark..], text, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done)
                return new ReadText(new SourceFile(path, new string(text, 0, length)), null);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }

        var range = RangeOf(path, bytes[mark..], out var bad);
        bad += mark;
        return Problem(
            FileDiagnostics.NotUtf8,
            range,
            $"'{path}' is not UTF-8: byte 0x{bytes[bad]:X2} at offset {bad}.",
            SaveAsUtf8,
            Encoding.UTF8.GetString(bytes[mark..])
        );
    }

    /// <summary>The place after the valid text at the start of the bytes.</summary>
    /// <param name="length">The length of that text in bytes.</param>
    private static SourceRange RangeOf(SitePath path, ReadOnlySpan<byte> bytes, out int length)
    {
        var text = new char[bytes.Length];
        _ = Utf8.ToUtf16(bytes, text, out length, out var written, replaceInvalidSequences: false);
        return new SourceFile(path, new string(text, 0, written)).RangeAt(written, written);
    }

    private static ReadText Problem(FileDiagnostic kind, SourceRange range, string message, string help, string remains) =>
        new(null, kind.At(range, message, help)) { Remains = remains };
}
