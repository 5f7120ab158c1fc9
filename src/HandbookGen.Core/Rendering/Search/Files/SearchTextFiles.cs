using System.Collections.Immutable;
using System.IO.Compression;
using HandbookGen.Loading;

namespace HandbookGen.Rendering.Search;

/// <summary>
/// The texts, compressed in blocks of a few parts, many blocks to a file. A browser asks for the bytes of one block; from a server that
/// does not know ranges it gets the whole file.
/// </summary>
/// <param name="PartCounts">The number of parts in each block.</param>
/// <param name="Blocks">
/// Each compressed by itself, as raw DEFLATE, padded to a multiple of <see cref="Unit"/>; its first byte is the length of the padding.
/// </param>
/// <param name="Files">The blocks of each file.</param>
internal sealed record SearchTextFiles(ImmutableArray<int> PartCounts, ImmutableArray<byte[]> Blocks, ImmutableArray<Range> Files)
{
    /// <summary>In bytes: the lengths of all blocks are in the first file that a browser loads, where small numbers are short.</summary>
    public const int Unit = 128;

    private static readonly ZLibCompressionOptions Quick = new() { CompressionLevel = 2 };

    // In bytes. A large index has larger files, not more of them.
    private const int ShortestFile = 6_000;
    private const int ManyFiles = 950;

    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SearchTextFiles Of(ImmutableArray<ImmutableArray<PagePart>> blocks, CancellationToken stop)
    {
        var compressed = InParallel.Map(
            blocks,
            parts =>
            {
                stop.ThrowIfCancellationRequested();
                return Compress(parts);
            }
        );
        return new SearchTextFiles([.. blocks.Select(parts => parts.Length)], compressed, FilesOf(compressed));
    }

    public void Write(Range file, TextWriter output)
    {
        foreach (var block in Blocks.AsSpan(file))
            ((Utf8Writer)output).Write(block);
    }

    private static byte[] Compress(ImmutableArray<PagePart> parts)
    {
        using var text = new Utf8Writer();
        SearchTexts.Write(parts, text);
        using var bytes = new MemoryStream();
        bytes.WriteByte(0);
        using (var compressed = new DeflateStream(bytes, Quick, leaveOpen: true))
            compressed.Write(text.Written.Span);
        var padding = (int)(-bytes.Length & (Unit - 1));
        bytes.SetLength(bytes.Length + padding);
        var block = bytes.ToArray();
        block[0] = (byte)padding;
        return block;
    }

    private static ImmutableArray<Range> FilesOf(ImmutableArray<byte[]> blocks)
    {
        var length = Math.Max(ShortestFile, blocks.Sum(block => block.Length) / ManyFiles);
        var files = ImmutableArray.CreateBuilder<Range>();
        var (first, size) = (0, 0);
        for (var i = 0; i < blocks.Length; i++)
        {
            size += blocks[i].Length;
            if (size < length && i < blocks.Length - 1)
                continue;
            files.Add(first..(i + 1));
            (first, size) = (i + 1, 0);
        }

        return files.ToImmutable();
    }
}
