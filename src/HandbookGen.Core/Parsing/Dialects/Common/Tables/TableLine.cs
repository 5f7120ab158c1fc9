using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Helpers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Reads one line of a table the way GitHub and Hugo do: every pipe without a backslash separates cells, even inside code, and those at the
/// ends of the line are optional.
/// </summary>
internal static class TableLine
{
    /// <summary>Whether the line is <c>| --- | :-: |</c>: dashes, with a colon at their ends, and at least one pipe or colon.</summary>
    public static bool IsDelimiters(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (!line.ContainsAny('|', ':') || line.ContainsAnyExcept("|:- \t"))
            return false;
        line = line[0] == '|' ? line[1..] : line;
        line = line.EndsWith("|") ? line[..^1] : line;
        foreach (var cell in line.Split('|'))
        {
            if (!IsDelimiter(line[cell].Trim()))
                return false;
        }

        return true;
    }

    /// <summary>The cells of a row, trimmed.</summary>
    public static List<StringSlice> Cells(StringSlice line)
    {
        line.Trim();
        var cells = new List<StringSlice>();
        if (line.IsEmpty)
            return cells;
        var (text, start) = (line.Text, line.Start);
        if (text[start] == '|')
            start++;
        for (var i = start; i <= line.End; i++)
        {
            if (text[i] != '|' || (i > line.Start && text[i - 1] == '\\'))
                continue;
            cells.Add(Trimmed(text, start, i - 1));
            start = i + 1;
        }

        if (start <= line.End)
            cells.Add(Trimmed(text, start, line.End));
        return cells;
    }

    /// <summary>The alignments of a delimiter row, from left to right.</summary>
    public static ImmutableArray<TableColumnAlign?> Alignments(StringSlice line) =>
        [.. Cells(line).Select(cell => AlignmentOf(cell.AsSpan()))];

    private static bool IsDelimiter(ReadOnlySpan<char> cell)
    {
        cell = cell.StartsWith(":") ? cell[1..] : cell;
        cell = cell.EndsWith(":") ? cell[..^1] : cell;
        return cell.Length > 0 && !cell.ContainsAnyExcept('-');
    }

    private static TableColumnAlign? AlignmentOf(ReadOnlySpan<char> cell) =>
        (cell[0] == ':', cell[^1] == ':') switch
        {
            (true, true) => TableColumnAlign.Center,
            (true, false) => TableColumnAlign.Left,
            (false, true) => TableColumnAlign.Right,
            _ => null,
        };

    private static StringSlice Trimmed(string text, int start, int end)
    {
        var slice = new StringSlice(text, start, end);
        slice.Trim();
        return slice;
    }
}
