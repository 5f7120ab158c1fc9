using System.Buffers;
using System.Globalization;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>
/// Encodes text as UTF-8 as it is written, so that a page never exists as one long string. The bytes are in a rented array, because
/// allocating thousands of arrays would keep the garbage collector busy.
/// </summary>
internal sealed class Utf8Writer() : TextWriter(CultureInfo.InvariantCulture)
{
    private const int FirstLength = 64 * 1024;
    private const int MostBytesOfCharacter = 3;
    private const int LongestShort = 32;
    private const char None = '\0';

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int length;

    // A high surrogate whose low surrogate has not been written yet.
    private char half;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>All bytes so far; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>The number of bytes so far. The next character must not be a low surrogate.</summary>
    public int Length
    {
        get
        {
            EndHalf();
            return length;
        }
    }

    public override void Write(char value)
    {
        if (!char.IsAscii(value) || half != None || length == bytes.Length)
            Write([value]);
        else
            bytes[length++] = (byte)value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty)
            return;
        if (half != None)
            buffer = JoinHalf(buffer);
        if (buffer is [.., var last] && char.IsHighSurrogate(last))
        {
            half = last;
            buffer = buffer[..^1];
        }

        Append(buffer);
    }

    /// <summary>Writes bytes as they are: UTF-8, or all that a file holds.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        EndHalf();
        Reserve(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(length));
        length += utf8.Length;
    }

    /// <summary>Replaces everything written so far.</summary>
    public void Rewrite(Func<string, string> change)
    {
        var text = change(Encoding.GetString(Written.Span));
        length = 0;
        Write(text);
    }

    protected override void Dispose(bool disposing)
    {
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    // Returns the rest of the text.
    private ReadOnlySpan<char> JoinHalf(ReadOnlySpan<char> next)
    {
        if (!char.IsLowSurrogate(next[0]))
        {
            EndHalf();
            return next;
        }

        Append([half, next[0]]);
        half = None;
        return next[1..];
    }

    // Half of a surrogate pair becomes U+FFFD.
    private void EndHalf()
    {
        if (half == None)
            return;
        half = None;
        Append([(char)Rune.ReplacementChar.Value]);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (bytes.Length - length < MostBytesOfCharacter * text.Length)
            Reserve(Encoding.UTF8.GetByteCount(text));
        if (text.Length > LongestShort || !AppendAscii(text))
            length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    // Most writes are a few ASCII letters, which are faster to copy here than through the encoder.
    private bool AppendAscii(ReadOnlySpan<char> text)
    {
        var target = bytes.AsSpan(length, text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAscii(text[i]))
                return false;
            target[i] = (byte)text[i];
        }

        length += text.Length;
        return true;
    }

    private void Reserve(int count)
    {
        if (bytes.Length - length >= count)
            return;
        var longer = ArrayPool<byte>.Shared.Rent(Math.Max(2 * bytes.Length, length + count));
        bytes.AsSpan(0, length).CopyTo(longer);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = longer;
    }
}
