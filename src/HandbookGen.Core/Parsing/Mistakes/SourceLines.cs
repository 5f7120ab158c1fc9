using Markdig.Syntax;

namespace HandbookGen.Parsing;

/// <summary>The lines of a block as they are in the file, without the marks of quotes and without indentation.</summary>
internal static class SourceLines
{
    /// <summary>Offsets into the text; each line ends before its trailing white space.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text, SourceSpan span)
    {
        var end = Math.Min(span.End + 1, text.Length);
        for (var at = Math.Max(0, span.Start); at < end; )
        {
            var length = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
            var lineEnd = length < 0 ? end : at + length;
            yield return Trimmed(text, at, lineEnd);
            at = lineEnd + (lineEnd + 1 < end && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n' ? 2 : 1);
        }
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && text[start] is (' ' or '\t' or '>'))
            start++;
        while (end > start && text[end - 1] is (' ' or '\t'))
            end--;
        return (start, end);
    }
}
