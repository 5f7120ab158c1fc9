namespace HandbookGen.Diagnostics;

/// <summary>A text file that converts between offsets and positions. All offsets count from the start of <see cref="Text"/>.</summary>
/// <param name="path">As shown in diagnostics.</param>
/// <param name="text">The whole file without a byte order mark; line endings are kept.</param>
public sealed class SourceFile(SitePath path, string text)
{
    private readonly Lazy<int[]> lineStarts = new(() => FindLineStarts(text), LazyThreadSafetyMode.PublicationOnly);

    public SitePath Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Converts offsets to lines and columns. Offsets outside the text are clamped to it.</summary>
    /// <param name="start">First character, 0-based.</param>
    /// <param name="end">One past the last character, 0-based.</param>
    public SourceRange RangeAt(int start, int end)
    {
        var (line, column) = PositionAt(start);
        var (endLine, endColumn) = PositionAt(Math.Max(start, end));
        return new SourceRange(Path, line, column, endLine, endColumn);
    }

    /// <summary>The reverse of <see cref="RangeAt"/>: the offset of a 1-based line and column.</summary>
    public int OffsetOf(int line, int column)
    {
        var starts = lineStarts.Value;
        return Math.Min(Text.Length, starts[Math.Clamp(line - 1, 0, starts.Length - 1)] + column - 1);
    }

    /// <summary>The text of a range in this file.</summary>
    public string TextOf(SourceRange range)
    {
        var start = OffsetOf(range.Line, range.Column);
        return Text[start..Math.Max(start, OffsetOf(range.EndLine, range.EndColumn))];
    }

    /// <summary>The empty line after a final line break does not count.</summary>
    public int LineCount => lineStarts.Value.Length - (Text.Length == 0 || lineStarts.Value[^1] == Text.Length ? 1 : 0);

    /// <summary>A line without its line break; empty past the end of the file.</summary>
    /// <param name="line">1-based.</param>
    public ReadOnlySpan<char> LineAt(int line)
    {
        var starts = lineStarts.Value;
        if (line > starts.Length)
            return "";
        var end = line < starts.Length ? starts[line] : Text.Length;
        return Text.AsSpan(starts[line - 1]..end).TrimEnd("\r\n");
    }

    private (int Line, int Column) PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = lineStarts.Value;
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(text.Length / 40) { 0 };
        for (int at = 0, next; (next = text.AsSpan(at).IndexOfAny('\r', '\n')) >= 0; starts.Add(at))
        {
            at += next + 1;
            // A lone CR ends a line, as in CommonMark.
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
        }

        return [.. starts];
    }
}
