using System.Buffers;
using System.Globalization;
using System.Text;

namespace HandbookGen.Parsing.Body;

/// <summary>Collects HTML in a borrowed array: new ones for thousands of pages would keep the garbage collector busy.</summary>
/// <param name="capacity">About how many characters there will be.</param>
internal sealed class HtmlBuffer(int capacity) : TextWriter(CultureInfo.InvariantCulture)
{
    private const int FewestCharacters = 1024;

    private char[] text = ArrayPool<char>.Shared.Rent(Math.Max(capacity, FewestCharacters));

    public int Length { get; private set; }

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        if (Length == text.Length)
            Reserve(1);
        text[Length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (text.Length - Length < buffer.Length)
            Reserve(buffer.Length);
        buffer.CopyTo(text.AsSpan(Length));
        Length += buffer.Length;
    }

    /// <summary>All bytes so far; valid until the next call.</summary>
    public ReadOnlySpan<char> Written => text.AsSpan(0, Length);

    protected override void Dispose(bool disposing)
    {
        if (text.Length > 0)
            ArrayPool<char>.Shared.Return(text);
        (text, Length) = ([], 0);
    }

    private void Reserve(int count)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * text.Length, Length + count));
        text.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(text);
        text = larger;
    }
}
