using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace HandbookGen.Writing;

/// <summary>Compares, writes and copies whole files.</summary>
internal static class FileBytes
{
    private const int ChunkLength = 64 * 1024;

    /// <summary>Whether an existing file of the same length has exactly these bytes.</summary>
    public static bool Same(string file, ReadOnlySpan<byte> bytes)
    {
        // A file of length 0 is not opened: it may be a named pipe, which would block.
        if (bytes.IsEmpty)
            return true;
        using var handle = File.OpenHandle(file);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(bytes.Length, ChunkLength));
        try
        {
            for (var offset = 0; offset < bytes.Length; )
            {
                var count = Read(handle, buffer.AsSpan(0, Math.Min(buffer.Length, bytes.Length - offset)), offset);
                if (count == 0 || !bytes.Slice(offset, count).SequenceEqual(buffer.AsSpan(0, count)))
                    return false;
                offset += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether two files of the same length have the same bytes.</summary>
    public static bool Same(string file, string other, long length)
    {
        if (length == 0)
            return true;
        using var handle = File.OpenHandle(other);
        using var first = File.OpenHandle(file);
        var buffer = ArrayPool<byte>.Shared.Rent(2 * ChunkLength);
        try
        {
            for (long offset = 0; offset < length; )
            {
                var left = Read(first, buffer.AsSpan(0, ChunkLength), offset);
                var right = Read(handle, buffer.AsSpan(ChunkLength, ChunkLength), offset);
                if (left == 0 || left != right || !buffer.AsSpan(0, left).SequenceEqual(buffer.AsSpan(ChunkLength, right)))
                    return false;
                offset += left;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A file that must not exist yet.</summary>
    public static SafeFileHandle Create(string file) => File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    /// <summary>Writes a file that must not exist yet.</summary>
    /// <exception cref="IOException">The disk is full, or the file would be larger than a limit of the process.</exception>
    public static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        using var handle = Create(file);
        try
        {
            RandomAccess.Write(handle, bytes, 0);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What .NET makes of EFBIG.
            throw new IOException($"The file '{file}' would be larger than files may be here.", e);
        }
    }

    /// <summary>Copies a file's bytes, but not its permissions and times.</summary>
    public static void Copy(string source, SafeFileHandle target)
    {
        using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var to = new FileStream(target, FileAccess.Write, bufferSize: 0);
        from.CopyTo(to);
    }

    private static int Read(SafeFileHandle handle, Span<byte> bytes, long offset)
    {
        var filled = 0;
        while (filled < bytes.Length && RandomAccess.Read(handle, bytes[filled..], offset + filled) is > 0 and var count)
            filled += count;
        return filled;
    }
}
