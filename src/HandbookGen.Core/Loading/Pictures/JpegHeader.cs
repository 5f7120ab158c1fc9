namespace HandbookGen.Loading;

/// <summary>
/// A JPEG file: segments, of which one has the size, and one before it may say that the picture is turned
/// (<see href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf"/>, Exif 2.3).
/// </summary>
internal static class JpegHeader
{
    // Each segment costs a read; a file that consists of thousands of them is no picture.
    private const int MostSegments = 1000;

    public static PictureHeader Read(HeaderBytes bytes)
    {
        var isTurned = false;
        var at = 2L;
        for (var count = 0; count < MostSegments; count++)
        {
            if (bytes.Byte(at) != 0xFF)
                break;
            var marker = bytes.Byte(at + 1);
            if (marker == 0xFF)
            {
                // Filling.
                at++;
                continue;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }

            // The picture itself begins, or ends.
            if (marker is 0xD9 or 0xDA)
                break;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (bytes.UInt16(at + 5), bytes.UInt16(at + 7));
                return isTurned ? PictureHeader.Of(height, width) : PictureHeader.Of(width, height);
            }

            if (marker == 0xE1)
                isTurned |= IsTurned(bytes, at + 4);
            at += 2 + Math.Max(2, bytes.UInt16(at + 2));
        }

        return PictureHeader.Unreadable("its header gives no size");
    }

    // Orientations 5 to 8 swap width and height.
    private static bool IsTurned(HeaderBytes bytes, long at)
    {
        if (!bytes.At(at, 6).SequenceEqual("Exif\0\0"u8))
            return false;
        var data = at + 6;
        var isLittle = bytes.At(data, 2).SequenceEqual("II"u8);
        var directory = data + Four(data + 4);
        var entries = Two(directory);
        for (var i = 0; i < entries; i++)
        {
            var entry = directory + 2 + (12 * i);
            if (Two(entry) == 0x0112)
                return Two(entry + 8) is >= 5 and <= 8;
        }

        return false;

        int Two(long offset) => isLittle ? bytes.LittleUInt16(offset) : bytes.UInt16(offset);
        long Four(long offset) => isLittle ? Two(offset) + (65536L * Two(offset + 2)) : bytes.UInt32(offset);
    }
}
