using System.Text;

namespace HandbookGen.Rendering;

/// <summary>HTML that is already UTF-8: a page's text is long, and would otherwise be decoded only to be encoded again.</summary>
/// <param name="bytes">Must not change while this is in use.</param>
public sealed class Utf8Html(ReadOnlyMemory<byte> bytes)
{
    public static Utf8Html Empty { get; } = new(default);

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    public bool IsEmpty => bytes.IsEmpty;

    public static Utf8Html Of(string html) => new(Encoding.UTF8.GetBytes(html));

    /// <summary>As a string; the engine calls this where it converts values itself.</summary>
    public override string ToString() => Encoding.UTF8.GetString(bytes.Span);
}
