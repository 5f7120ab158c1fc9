using System.Buffers;
using System.Text;

namespace HandbookGen.Cli.Reporters;

/// <summary>Text of pages and file names, made safe to print: it must neither break the line nor steer the terminal.</summary>
internal static class VisibleText
{
    private static readonly SearchValues<char> Acting = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(Acts),
    ]);

    /// <summary>With <c>\u001b</c> for what would act instead of being shown.</summary>
    public static string Of(string text)
    {
        if (!AnyActs(text))
            return text;
        var visible = new StringBuilder();
        foreach (var c in text)
            visible.Append(Acts(c) ? $"\\u{(int)c:x4}" : c.ToString());
        return visible.ToString();
    }

    /// <summary>Control characters, line and paragraph separators, and what turns the direction of the text around it.</summary>
    public static bool Acts(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool AnyActs(ReadOnlySpan<char> text) => text.ContainsAny(Acting);

    /// <summary>The first part of a text that is longer than a report can show.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end] + "…";
    }
}
