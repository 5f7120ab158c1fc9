using System.Runtime.CompilerServices;

namespace HandbookGen.Rendering.Search;

/// <summary>Buffers the many small pieces of a file of terms, since writing each would take longer than making it.</summary>
/// <param name="output">Receives one buffer at a time; the last one with <see cref="Flush"/>.</param>
/// <param name="buffer">Longer than <see cref="SearchNumbers.Longest"/>.</param>
internal ref struct ShardText(TextWriter output, Span<char> buffer)
{
    private readonly TextWriter output = output;
    private readonly Span<char> buffer = buffer;
    private int length;

    public void Write(char c)
    {
        if (length == buffer.Length)
            Flush();
        buffer[length++] = c;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - length)
            Flush();
        if (text.Length > buffer.Length)
        {
            output.Write(text);
            return;
        }

        text.CopyTo(buffer[length..]);
        length += text.Length;
    }

    /// <summary>Writes each place as the difference from the previous one.</summary>
    /// <param name="places">In ascending order.</param>
    /// <param name="bits">The number of low bits that are not part of the place; they are written unchanged.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WriteGaps(ReadOnlySpan<uint> places, int bits)
    {
        var target = buffer;
        var (at, last) = (length, 0u);
        foreach (var place in places)
        {
            if (at > target.Length - SearchNumbers.Longest)
            {
                length = at;
                Flush();
                at = 0;
            }

            at += SearchNumbers.Write(target[at..], place - last);
            last = place >> bits << bits;
        }

        length = at;
    }

    public void Flush()
    {
        output.Write(buffer[..length]);
        length = 0;
    }
}
