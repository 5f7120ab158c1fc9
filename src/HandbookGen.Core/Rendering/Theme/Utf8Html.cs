using System.Text;

namespace HandbookGen.Rendering;

/// <summary>HTML that is UTF-8 already: the text of a page, which is long and would else be decoded only to be encoded again.</summary>
/// <param name="bytes">Must stay as they are while this is in use.</param>
public sealed class Utf8Html(ReadOnlyMemory<byte> bytes)
{
    public static Utf8Html Empty { get; } = new(default);

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    public bool IsEmpty => bytes.IsEmpty;

    public static Utf8Html Of(string html) => new(Encoding.UTF8.GetBytes(html));

    /// <summary>As text; templates that the engine runs by itself print this.</summary>
    public override string ToString() => Encoding.UTF8.GetString(bytes.Span);
}
