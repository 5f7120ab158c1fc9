using System.Buffers;
using System.Text;

namespace HandbookGen.Cli.Reporters;

/// <summary>Text of pages and file names, made safe to print: it must neither break the line nor control the terminal.</summary>
internal static class VisibleText
{
    private static readonly SearchValues<char> Acting = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(Acts),
    ]);

    /// <summary>The text with escapes such as <c>\u001b</c> in place of characters that would act instead of being shown.</summary>
    public static string Of(string text)
    {
        if (!AnyActs(text))
            return text;
        var visible = new StringBuilder();
        foreach (var c in text)
            visible.Append(Acts(c) ? $"\\u{(int)c:x4}" : c.ToString());
        return visible.ToString();
    }

    /// <summary>
    /// Whether a character is a control character, a line or paragraph separator, or one that changes the text direction.
    /// </summary>
    public static bool Acts(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool AnyActs(ReadOnlySpan<char> text) => text.ContainsAny(Acting);

    /// <summary>The text cut to a length in UTF-16 units, with an ellipsis if something is missing.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end] + "…";
    }
}
