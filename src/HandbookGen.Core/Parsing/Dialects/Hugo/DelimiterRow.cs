using Markdig.Helpers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Finds the delimiter rows of tables, <c>| --- | :-: |</c>, in the text of one block. Each row is scanned once.</summary>
internal sealed class DelimiterRow
{
    private int end = -1;
    private bool isRow;

    /// <summary>Whether the dash at <paramref name="slice"/> is part of such a row. Calls must go forward through the text.</summary>
    public bool Contains(StringSlice slice)
    {
        if (slice.Start < end)
            return isRow;
        var start = slice.Start;
        end = slice.Start;
        while (start > 0 && IsOfRow(slice.Text[start - 1]))
            start--;
        while (end <= slice.End && IsOfRow(slice.Text[end]))
            end++;
        isRow =
            (start == 0 || slice.Text[start - 1] is '\n' or '\r')
            && (end > slice.End || slice.Text[end] is '\n' or '\r')
            && slice.Text.AsSpan(start, end - start).ContainsAny('|', ':');
        return isRow;
    }

    private static bool IsOfRow(char c) => c is '|' or '-' or ':' or ' ' or '\t';
}
