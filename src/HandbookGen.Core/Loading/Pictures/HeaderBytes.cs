using System.Buffers.Binary;

namespace HandbookGen.Loading;

/// <summary>The bytes of a picture that its header is in. Of a file, at most 64 kB are read, wherever they are.</summary>
/// <param name="read">Fills a span from an offset of the file; answers how many bytes there were.</param>
internal sealed class HeaderBytes(Func<long, Memory<byte>, int> read)
{
    /// <summary>The most bytes that are read of one file.</summary>
    public const int Most = 64 * 1024;

    // Enough for most headers.
    private const int Part = 4 * 1024;

    private byte[] bytes = [];
    private long start;
    private int total;

    /// <summary>Of a file that was read already.</summary>
    public static HeaderBytes Of(byte[] file) =>
        new(
            (offset, buffer) =>
            {
                var count = (int)Math.Clamp(file.Length - offset, 0, buffer.Length);
                file.AsSpan((int)Math.Min(offset, file.Length), count).CopyTo(buffer.Span);
                return count;
            }
        );

    /// <summary>The bytes at an offset; shorter at the end of the file, and where 64 kB have been read.</summary>
    public ReadOnlySpan<byte> At(long offset, int length)
    {
        if (offset < start || offset + length > start + bytes.Length)
            Read(offset, length);
        var from = (int)Math.Min(offset - start, bytes.Length);
        return bytes.AsSpan(from, Math.Min(length, bytes.Length - from));
    }

    /// <exception cref="EndOfStreamException">There are not as many bytes.</exception>
    public ReadOnlySpan<byte> Need(long offset, int length) =>
        At(offset, length) is var found && found.Length == length ? found : throw new EndOfStreamException();

    public int Byte(long offset) => Need(offset, 1)[0];

    public int UInt16(long offset) => BinaryPrimitives.ReadUInt16BigEndian(Need(offset, 2));

    public long UInt32(long offset) => BinaryPrimitives.ReadUInt32BigEndian(Need(offset, 4));

    public int LittleUInt16(long offset) => BinaryPrimitives.ReadUInt16LittleEndian(Need(offset, 2));

    /// <summary>Three bytes, the lowest first.</summary>
    public int LittleUInt24(long offset) => LittleUInt16(offset) | (Byte(offset + 2) << 16);

    private void Read(long offset, int length)
    {
        var buffer = new byte[Math.Min(Math.Max(length, Part), Most - total)];
        var filled = 0;
        while (filled < buffer.Length && read(offset + filled, buffer.AsMemory(filled)) is > 0 and var count)
            filled += count;
        total += filled;
        (start, bytes) = (offset, buffer[..filled]);
    }
}
