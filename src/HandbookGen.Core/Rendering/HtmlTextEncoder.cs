using System.Buffers;
using System.Text;
using HandlebarsDotNet;

namespace HandbookGen.Rendering;

/// <summary>Makes plain text safe in HTML text and in quoted attributes. Letters of every script stay as they are.</summary>
internal sealed class HtmlTextEncoder : ITextEncoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public void Encode(string? text, TextWriter target) => Encode(text.AsSpan(), target);

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var buffer = new StringBuilder();
        while (text?.MoveNext() is true)
            buffer.Append(text.Current);
        Encode(buffer, target);
    }

    private static void Encode(ReadOnlySpan<char> text, TextWriter target)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            target.Write(text[..next]);
            target.Write(
                text[next] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ => "&#39;",
                }
            );
            text = text[(next + 1)..];
        }

        target.Write(text);
    }
}
