using System.Buffers;
using System.Text;
using HandbookGen.Loading;
using Scriban.Runtime;

namespace HandbookGen.Rendering;

/// <summary>The output of a page. Counts the bytes around the page's own text, and stops a template that writes too many.</summary>
/// <param name="run">Knows the current place in the template.</param>
internal sealed class PageOutput(TemplateRun run, TextWriter writer) : IScriptOutput
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private long written;
    private int longest;

    /// <summary>The engine asks for the written text, but nobody needs it.</summary>
    public override string ToString() => "";

    /// <summary>Writes a template's text outside braces, which is HTML.</summary>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Write(Utf8Html html)
    {
        // Of the HTML that the page brings, the longest piece is not counted: 'check' accepts a page however long its own HTML becomes.
        Count(Math.Min(html.Bytes.Length, longest));
        longest = Math.Max(longest, html.Bytes.Length);
        if (writer is Utf8Writer target)
            target.Write(html.Bytes);
        else
            writer.Write(html.ToString());
    }

    /// <summary>Escapes plain text for HTML text and quoted attributes. Non-ASCII letters stay unescaped.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (int next; (next = text.IndexOfAny(Special)) >= 0; text = text[(next + 1)..])
        {
            Write(text[..next]);
            Write(
                text[next] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ => "&#39;",
                }
            );
        }

        Write(text);
    }

    private void Write(ReadOnlySpan<char> text)
    {
        Count(Encoding.UTF8.GetByteCount(text));
        writer.Write(text);
    }

    private void Count(int bytes)
    {
        written += bytes;
        if (written > TemplateLimits.Output)
            throw TemplateLimits.TooLong(run.WrittenSpan);
    }
}
