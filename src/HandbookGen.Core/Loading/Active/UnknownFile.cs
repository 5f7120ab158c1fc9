using System.Collections.Frozen;

namespace HandbookGen.Loading;

/// <summary>
/// A file of a kind that a host may not know. Some hosts then guess from its first bytes, and one that begins like HTML is sent as HTML:
/// <see href="https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type"/>
/// </summary>
internal static class UnknownFile
{
    // As far as anybody looks.
    private const int Most = 512;

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        """
        7z aac ai avif bmp css csv doc docx drawio eot eps epub fig flac gif gz heic ico ics jpeg jpg json key log m4a m4v map markdown md
        mov mp3 mp4 numbers odp ods odt oga ogg ogv opus otf pages pdf png ppt pptx psd rar rtf sketch tar tgz tif tiff toml ts tsv ttf txt
        vcf vtt wav webm webmanifest webp woff woff2 xls xlsx yaml yml zip
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether every host knows what the file is by its extension.</summary>
    public static bool IsKnown(string inputPath) => Known.Contains(inputPath[(inputPath.LastIndexOf('.') + 1)..]);

    /// <returns>As <see cref="SvgThreat.In(Stream)"/>.</returns>
    public static string? ThreatIn(Stream file)
    {
        var bytes = new byte[Most];
        ReadOnlySpan<byte> start = bytes.AsSpan(0, file.ReadAtLeast(bytes, Most, throwOnEndOfStream: false));
        if (start.StartsWith((byte[])[0xEF, 0xBB, 0xBF]))
            start = start[3..];
        // UTF-16 begins with a mark and has a zero beside each letter.
        return
            start.TrimStart((ReadOnlySpan<byte>)[(byte)'\t', (byte)'\n', (byte)'\f', (byte)'\r', (byte)' ', 0, 0xFE, 0xFF])
                is [(byte)'<', ..]
            ? "it begins like HTML, and hosts guess what a file of this kind is"
            : null;
    }
}
