using System.Buffers;
using System.Globalization;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>
/// Makes UTF-8 of what is written, at once: a page is never one long text. The bytes lie in a borrowed array, since thousands of new ones
/// would keep the garbage collector busy.
/// </summary>
internal sealed class Utf8Writer() : TextWriter(CultureInfo.InvariantCulture)
{
    private const int FirstLength = 64 * 1024;
    private const int MostBytesOfCharacter = 3;
    private const int LongestShort = 32;
    private const char None = '\0';

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int length;

    // The first half of a character whose second half is still to be written.
    private char half;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Everything so far; good until the next call.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>How many bytes there are so far. What follows is no second half of a character.</summary>
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

    /// <summary>Writes what is UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        EndHalf();
        Reserve(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(length));
        length += utf8.Length;
    }

    /// <summary>Puts another text into the place of everything so far.</summary>
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

    // Answers what is left of the text.
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

    // Half a character is none.
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

    // Most of what is written is a few letters, and asking for the encoding takes longer than they do.
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
