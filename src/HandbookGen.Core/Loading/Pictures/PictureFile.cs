using System.Text;

namespace HandbookGen.Loading;

/// <summary>
/// Reads the size of a picture from its header, so that pages keep its place free while it loads. The bytes decide what it is, as in
/// browsers; only drawings, which are text, are known by their name.
/// </summary>
internal static class PictureFile
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    /// <summary>Whether the name is that of a picture whose size can be read.</summary>
    public static bool IsNamed(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <param name="diskPath">Full path.</param>
    public static PictureHeader Read(string diskPath)
    {
        try
        {
            using var file = File.OpenHandle(diskPath);
            return Read(diskPath, new HeaderBytes((offset, buffer) => RandomAccess.Read(file, buffer.Span, offset)));
        }
        catch (UnauthorizedAccessException)
        {
            return PictureHeader.Unreadable("permission is denied");
        }
        catch (IOException e)
        {
            return PictureHeader.Unreadable(e.Message.TrimEnd('.'));
        }
    }

    /// <param name="path">The name of the file.</param>
    /// <param name="bytes">Its bytes.</param>
    public static PictureHeader Read(string path, HeaderBytes bytes)
    {
        try
        {
            return Read(bytes, path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase));
        }
        catch (EndOfStreamException)
        {
            return PictureHeader.Unreadable("the file ends in its header, or its header is longer than 64 kB");
        }
    }

    private static PictureHeader Read(HeaderBytes bytes, bool isDrawing)
    {
        var start = bytes.At(0, 16);
        if (start.IsEmpty)
            return PictureHeader.Unreadable("the file is empty");
        if (start.StartsWith("version https://"u8))
            return PictureHeader.Unreadable("it is the pointer of a file in Git LFS; run 'git lfs pull'");
        if (isDrawing)
            return SvgHeader.Read(bytes);
        if (start.StartsWith((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G']))
            return PictureHeader.Of(bytes.UInt32(16), bytes.UInt32(20));
        if (start.StartsWith("GIF8"u8))
            return PictureHeader.Of(bytes.LittleUInt16(6), bytes.LittleUInt16(8));
        if (start.StartsWith((byte[])[0xFF, 0xD8]))
            return JpegHeader.Read(bytes);
        if (start.StartsWith("RIFF"u8) && bytes.At(8, 4).SequenceEqual("WEBP"u8))
            return ReadWebP(bytes);
        return bytes.At(4, 4).SequenceEqual("ftyp"u8)
            ? AvifHeader.Read(bytes)
            : PictureHeader.Unreadable("it is no picture that browsers know");
    }

    /// <summary>
    /// The first part of the container says it: <see href="https://developers.google.com/speed/webp/docs/riff_container"/>.
    /// </summary>
    private static PictureHeader ReadWebP(HeaderBytes bytes) =>
        Encoding.ASCII.GetString(bytes.Need(12, 4)) switch
        {
            "VP8X" => PictureHeader.Of(1 + bytes.LittleUInt24(24), 1 + bytes.LittleUInt24(27)),
            "VP8 " => PictureHeader.Of(bytes.LittleUInt16(26) & 0x3FFF, bytes.LittleUInt16(28) & 0x3FFF),
            // 14 bits each, after the byte of the signature.
            "VP8L" => PictureHeader.Of(1 + (bytes.LittleUInt16(21) & 0x3FFF), 1 + ((bytes.LittleUInt24(22) >> 6) & 0x3FFF)),
            _ => PictureHeader.Unreadable("its header gives no size"),
        };
}
