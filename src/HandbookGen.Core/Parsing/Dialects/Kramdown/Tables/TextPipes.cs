using Markdig.Helpers;
using Markdig.Parsers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Pipes outside of elements: <c>&lt;a href="/x/">Page | Site&lt;/a></c> is no table in kramdown, although a row of a table is split
/// there.
/// </summary>
internal static class TextPipes
{
    /// <summary>Whether a line has a pipe that is neither in an element nor in code. One without an end goes on to the end.</summary>
    public static bool AreIn(StringSlice line)
    {
        var (text, at) = (line.Text, line.Start);
        foreach (var pipe in KramdownTableLine.Pipes(line))
        {
            for (; at < pipe; at++)
            {
                if (NameAt(text, at, line.End) is not { } name)
                    continue;
                var close = text.IndexOf("</" + name, at, line.End + 1 - at, StringComparison.OrdinalIgnoreCase);
                if (close < 0)
                    return false;
                at = close;
            }

            if (at == pipe)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the line is one of a table, although it looks like a definition: <c>[^1]: a | b</c> alone or above such a line.
    /// </summary>
    public static bool MakeTable(BlockProcessor processor)
    {
        if (!processor.Line.AsSpan().Contains('|') || !KramdownTableLine.HasPipe(processor.Line))
            return false;
        var isApart =
            BlockBoundary.IsBelowBlankLine(processor) || BlockBoundary.IsAfter(processor, BlockBoundary.Container(processor).LastChild);
        var text = processor.Line.Text;
        var below = Math.Min(processor.Line.End + 2, text.Length);
        var end = text.IndexOf('\n', below) is >= 0 and var lineEnd ? lineEnd : text.Length;
        return isApart && (BlockBoundary.IsBelow(text, processor.Line.End) || text.AsSpan(below, end - below).Contains('|'));
    }

    // The name of an element with content whose start tag is here.
    private static string? NameAt(string text, int at, int last)
    {
        if (text[at] != '<' || !char.IsAsciiLetter(text[at + 1]))
            return null;
        var end = at + 1;
        while (end <= last && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        var close = text.AsSpan(end, last + 1 - end).IndexOfAny('<', '>');
        if (close < 0 || text[end + close] == '<' || text[end + close - 1] == '/')
            return null;
        var name = text[(at + 1)..end];
        return KramdownHtmlModel.IsEmpty(name.ToLowerInvariant()) ? null : name;
    }
}
