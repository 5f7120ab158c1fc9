using System.Text;

namespace HandbookGen.Rendering.Exports;

/// <summary>
/// Calendar lines after <see href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</see>: folded after 75 bytes, with CRLF.
/// </summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    /// <summary>A property with a text value, which is escaped.</summary>
    public CalendarText Text(string name, string value) => Line(name, Escape(value));

    /// <summary>A property whose value is written unchanged.</summary>
    public CalendarText Line(string name, string value)
    {
        var bytes = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    public override string ToString() => text.ToString();

    // Section 3.3.11. Other control characters are not allowed at all.
    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (c == '\n')
                escaped.Append("\\n");
            else if (!char.IsControl(c) || c == '\t')
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
