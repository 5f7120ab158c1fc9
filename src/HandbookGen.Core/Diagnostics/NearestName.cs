using System.Numerics;

namespace HandbookGen.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
public static class NearestName
{
    // Longer names are no typing mistakes, and would not fit the stack below.
    private const int Longest = 256;

    /// <summary>The candidate with the fewest single-character edits, when that is at most a third of the name's length.</summary>
    /// <returns>Null when nothing is near. Ties go to the first in ordinal order.</returns>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length > Longest)
            return null;
        var limit = LimitOf(name);
        string? best = null;
        var letters = LettersOf(name);
        Span<char> a = stackalloc char[name.Length];
        name.AsSpan().ToLowerInvariant(a);
        Span<char> folded = stackalloc char[name.Length + limit];
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit || Foreign(letters, LettersOf(candidate)) > limit)
                continue;
            var b = folded[..candidate.Length];
            candidate.AsSpan().ToLowerInvariant(b);
            var distance = Distance(a, b, limit);
            if (distance > limit || (distance == limit && best is not null && string.CompareOrdinal(candidate, best) >= 0))
                continue;
            // A candidate that is farther than the best one need not be compared to its end.
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The most edits between a name and one that it may have been meant for.</summary>
    internal static int LimitOf(string name) => Math.Max(1, name.Length / 3);

    // Optimal string alignment: a swap of neighbours is one edit. Only cells near the diagonal can be within the limit; answers with more than the
    // limit when the distance is larger, whatever it is.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
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

    /// <summary>One bit for each letter that occurs, whatever its case; some letters share one.</summary>
    internal static ulong LettersOf(string text)
    {
        var letters = 0UL;
        foreach (var c in text)
            letters |= 1UL << ((char.IsAscii(c) ? c | 0x20 : char.ToLowerInvariant(c)) & 63);
        return letters;
    }

    /// <summary>An edit brings in or removes one letter at most, so that there are never fewer edits than letters that only one of the two has.</summary>
    internal static int Foreign(ulong a, ulong b) => Math.Max(BitOperations.PopCount(a & ~b), BitOperations.PopCount(b & ~a));
}
