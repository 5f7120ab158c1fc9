namespace HandbookGen.Diagnostics;

/// <summary>How many single-character edits lead from one name to another; swapping two neighbors is one edit.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The optimal string alignment distance, one row of its table after the other
    /// (https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance).
    /// </summary>
    /// <param name="limit">The comparison stops as soon as the distance must be greater.</param>
    /// <returns>Any number above the limit when the distance is greater than the limit.</returns>
    public static int Between(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int limit)
    {
        // What is equal at both ends costs nothing; most names of a page begin alike.
        var same = from.CommonPrefixLength(to);
        from = from[same..];
        to = to[same..];
        while (from.Length > 0 && to.Length > 0 && from[^1] == to[^1])
        {
            from = from[..^1];
            to = to[..^1];
        }

        if (from.IsEmpty || to.IsEmpty)
            return Math.Max(from.Length, to.Length);
        Span<int> row = stackalloc int[to.Length + 1];
        Span<int> previous = stackalloc int[to.Length + 1];
        Span<int> beforePrevious = stackalloc int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var spare = beforePrevious;
            beforePrevious = previous;
            previous = row;
            row = spare;
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var edits = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                edits = Math.Min(edits, Math.Min(previous[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    edits = Math.Min(edits, beforePrevious[j - 2] + 1);
                row[j] = edits;
                smallest = Math.Min(smallest, edits);
            }

            if (smallest > limit)
                return smallest;
        }

        return row[to.Length];
    }
}
