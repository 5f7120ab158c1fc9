namespace HandbookGen.Validation;

/// <summary>
/// The lines of a file in which a rule is suppressed. Thousands of comments may cover thousands of findings, so neither is compared with
/// each of the other.
/// </summary>
internal sealed class SuppressedLines
{
    private readonly int[] firstLines;

    // The last line that any of the comments up to the same index covers.
    private readonly int[] lastLines;
    private readonly HashSet<int> taken = [];
    private int[]? sorted;

    public SuppressedLines(IEnumerable<SuppressedRule> entries)
    {
        List<SuppressedRule> inOrder = [.. entries.OrderBy(entry => entry.FirstLine)];
        firstLines = [.. inOrder.Select(entry => entry.FirstLine)];
        lastLines = new int[inOrder.Count];
        var last = 0;
        for (var i = 0; i < inOrder.Count; i++)
            lastLines[i] = last = Math.Max(last, inOrder[i].LastLine);
    }

    /// <summary>Whether findings in a line are suppressed; remembers that there was one.</summary>
    public bool Take(int line)
    {
        var index = Array.BinarySearch(firstLines, line);
        // Of several comments that begin in this line, the last one.
        for (index = index < 0 ? ~index - 1 : index; index + 1 < firstLines.Length && firstLines[index + 1] == line; )
            index++;
        if (index < 0 || lastLines[index] < line)
            return false;
        taken.Add(line);
        return true;
    }

    /// <summary>Whether one of the findings was in the lines of this comment; asked after all of them were taken.</summary>
    public bool HasTakenFrom(SuppressedRule entry)
    {
        sorted ??= [.. taken.Order()];
        var index = Array.BinarySearch(sorted, entry.FirstLine);
        index = index < 0 ? ~index : index;
        return index < sorted.Length && sorted[index] <= entry.LastLine;
    }
}
