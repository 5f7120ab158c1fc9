namespace HandbookGen.Diagnostics;

/// <summary>
/// The number of single-character edits between a name and others; swapping two neighbors is one edit (optimal string alignment).
/// </summary>
internal readonly ref struct EditDistance
{
    /// <summary>The length of the masks that the constructor needs.</summary>
    public const int MaskCount = 128;

    // A column of the edit matrix has to fit into the bits of a number.
    private const int LongestInBits = 64;

    private readonly ReadOnlySpan<char> name;

    // By ASCII character, one bit for each of its positions in the name.
    private readonly Span<ulong> masks;

    /// <param name="masks">All zero.</param>
    public EditDistance(ReadOnlySpan<char> name, Span<ulong> masks)
    {
        this.name = name;
        this.masks = masks;
        for (var i = 0; i < Math.Min(name.Length, LongestInBits); i++)
        {
            if (char.IsAscii(name[i]))
                masks[name[i]] |= 1UL << i;
        }
    }

    /// <returns>Above the limit, any larger number.</returns>
    public int To(ReadOnlySpan<char> other, int limit) =>
        name.Length is > 0 and <= LongestInBits ? InBits(other, limit) : Plain(name, other, limit);

    // One column at a time, whose cells differ from their neighbors by at most one: H. Hyyrö, "A Bit-Vector Algorithm for Computing
    // Levenshtein and
    // Damerau Edit Distances", Nordic Journal of Computing 10, 2003.
    private int InBits(ReadOnlySpan<char> other, int limit)
    {
        var last = 1UL << (name.Length - 1);
        var (rises, falls, same, placesBefore, distance) = (ulong.MaxValue, 0UL, 0UL, 0UL, name.Length);
        for (var i = 0; i < other.Length; i++)
        {
            var places = PlacesOf(other[i]);
            var swapped = ((~same & places) << 1) & placesBefore;
            same = ((((places & rises) + rises) ^ rises) | places | falls) | swapped;
            var (more, fewer) = (falls | ~(same | rises), same & rises);
            distance += (more & last) != 0 ? 1 : 0;
            distance -= (fewer & last) != 0 ? 1 : 0;
            // Each remaining character reduces the distance by at most one.
            if (distance - (other.Length - i - 1) > limit)
                return limit + 1;
            (more, fewer) = ((more << 1) | 1, fewer << 1);
            rises = fewer | ~(same | more);
            falls = more & same;
            placesBefore = places;
        }

        return distance;
    }

    private ulong PlacesOf(char c)
    {
        if (char.IsAscii(c))
            return masks[c];
        var places = 0UL;
        for (var i = 0; i < name.Length; i++)
            places |= name[i] == c ? 1UL << i : 0;
        return places;
    }

    // Cell by cell; only cells near the diagonal can be within the limit.
    private static int Plain(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var far = limit + 1;
        Span<int> cells = stackalloc int[3 * (b.Length + 1)];
        cells.Fill(far);
        var beforePrevious = cells[..(b.Length + 1)];
        var previous = cells.Slice(b.Length + 1, b.Length + 1);
        var current = cells[(2 * (b.Length + 1))..];
        for (var j = 0; j <= Math.Min(b.Length, limit); j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (first, last) = (Math.Max(1, i - limit), Math.Min(b.Length, i + limit));
            current[first - 1] = first == 1 ? Math.Min(i, far) : far;
            var smallest = current[first - 1];
            for (var j = first; j <= last; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits = Math.Min(edits, beforePrevious[j - 2] + 1);
                current[j] = edits;
                smallest = Math.Min(smallest, edits);
            }

            if (smallest > limit)
                return far;
            if (last < b.Length)
                current[last + 1] = far;
            var spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }
}
