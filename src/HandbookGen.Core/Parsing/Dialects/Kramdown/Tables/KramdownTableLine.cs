using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Helpers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Reads one line of a table the way kramdown does.</summary>
internal static class KramdownTableLine
{
    /// <summary>Offsets of the pipes that separate cells: neither escaped nor inside code or a tag.</summary>
    public static List<int> Pipes(StringSlice line)
    {
        var pipes = new List<int>();
        var text = line.Text;
        HashSet<int>? unclosed = null;
        var isCodeUnclosed = false;
        for (var i = line.Start; i <= line.End; i++)
        {
            switch (text[i])
            {
                case '\\' when i < line.End && text[i + 1] == '|':
                    i++;
                    break;
                case '|':
                    pipes.Add(i);
                    break;
                case '`':
                    i = EndOfCode(text, i, line.End, ref unclosed);
                    break;
                case '<' when i < line.End && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '/'):
                    i = EndOfTag(text, i, line.End, ref isCodeUnclosed);
                    break;
            }
        }

        return pipes;
    }

    /// <summary>Whether a pipe separates cells, and is not inside an element. Only the text of code can have a pipe of its own.</summary>
    public static bool HasPipe(StringSlice line)
    {
        // The plain search comes first: most lines have no pipe at all.
        if (!line.AsSpan().Contains('|') || Pipes(line) is not [var first, ..])
            return false;
        var at = line.AsSpan().IndexOf('<');
        return at < 0 || line.Start + at > first || TextPipes.AreIn(line);
    }

    /// <summary><c>|---|:-:|</c>: dashes, pipes, plus signs, colons and spaces, with at least one dash.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line) => line.Contains('-') && !line.ContainsAnyExcept("+|: \t-");

    /// <summary><c>|===|</c>, which starts the footer of the table.</summary>
    public static bool IsFootSeparator(ReadOnlySpan<char> line) => line.Contains('=') && !line.ContainsAnyExcept("+|: \t=");

    /// <summary>The column alignments of a separator, from left to right.</summary>
    public static ImmutableArray<TableColumnAlign?> Alignments(ReadOnlySpan<char> line)
    {
        var alignments = ImmutableArray.CreateBuilder<TableColumnAlign?>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '-')
                continue;
            var isLeft = i > 0 && line[i - 1] == ':';
            while (i + 1 < line.Length && line[i + 1] == '-')
                i++;
            var isRight = i + 1 < line.Length && line[i + 1] == ':';
            alignments.Add(
                (isLeft, isRight) switch
                {
                    (true, true) => TableColumnAlign.Center,
                    (true, false) => TableColumnAlign.Left,
                    (false, true) => TableColumnAlign.Right,
                    _ => null,
                }
            );
            if (isRight)
                i++;
        }

        return alignments.ToImmutable();
    }

    /// <summary>The cells of a row, trimmed.</summary>
    /// <param name="skipsFirst">Whether the table's first row starts with a pipe.</param>
    public static List<StringSlice> Cells(StringSlice line, bool skipsFirst)
    {
        var cells = new List<StringSlice>();
        var start = line.Start;
        foreach (var pipe in Pipes(line))
        {
            cells.Add(Trimmed(line.Text, start, pipe - 1));
            start = pipe + 1;
        }

        cells.Add(Trimmed(line.Text, start, line.End));
        if (skipsFirst && cells[0].IsEmpty)
            cells.RemoveAt(0);
        if (cells.Count > 0 && cells[^1].IsEmpty)
            cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static StringSlice Trimmed(string text, int start, int end)
    {
        var slice = new StringSlice(text, start, end);
        slice.Trim();
        return slice;
    }

    // A run of backticks without a closing run of the same length is text.
    private static int EndOfCode(string text, int start, int end, ref HashSet<int>? unclosed)
    {
        var length = RunAt(text, start, end);
        if (unclosed?.Contains(length) != true)
        {
            for (var i = start + length; i <= end; i++)
            {
                if (text[i] != '`')
                    continue;
                var run = RunAt(text, i, end);
                if (run == length)
                    return i + run - 1;
                i += run - 1;
            }

            (unclosed ??= []).Add(length);
        }

        return start + length - 1;
    }

    private static int EndOfTag(string text, int start, int end, ref bool isCodeUnclosed)
    {
        var isCode = text.AsSpan(start, end - start + 1).StartsWith("<code", StringComparison.Ordinal);
        for (var i = start + 1; i <= end; i++)
        {
            if (text[i] == '<')
                return start;
            if (text[i] != '>')
                continue;
            if (!isCode || isCodeUnclosed)
                return i;
            var close = text.IndexOf("</code>", i, end - i + 1, StringComparison.Ordinal);
            isCodeUnclosed = close < 0;
            return close < 0 ? i : close + 6;
        }

        return start;
    }

    private static int RunAt(string text, int start, int end)
    {
        var i = start;
        while (i <= end && text[i] == '`')
            i++;
        return i - start;
    }
}
