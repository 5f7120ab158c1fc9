using System.Numerics;

namespace HandbookGen.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the fewest single-character edits, when that is at most a third of the name's length.</summary>
    /// <returns>Null when nothing is near. Ties go to the first in ordinal order.</returns>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        // Longer names are no typing mistakes, and would not fit the stack below.
        if (name.Length > 256)
            return null;
        var limit = Math.Max(1, name.Length / 3);
        string? best = null;
        var bestDistance = limit + 1;
        var letters = LettersOf(name);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit || Foreign(letters, LettersOf(candidate)) > limit)
                continue;
            var distance = Distance(name, candidate, limit);
            if (distance > bestDistance || (distance == bestDistance && string.CompareOrdinal(candidate, best) >= 0))
                continue;
            (best, bestDistance) = (candidate, distance);
        }

        return bestDistance <= limit ? best : null;
    }

    // Optimal string alignment: a swap of neighbours is one edit. Case does not count.
    private static int Distance(string a, string b, int limit)
    {
        Span<int> beforePrevious = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                var edits = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    edits = Math.Min(edits, beforePrevious[j - 2] + 1);
                current[j] = edits;
                smallest = Math.Min(smallest, edits);
            }

            if (smallest > limit)
                return smallest;
            var spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }

    // One bit for each letter that occurs, whatever its case; some letters share one.
    private static ulong LettersOf(string text)
    {
        var letters = 0UL;
        foreach (var c in text)
            letters |= 1UL << (char.ToLowerInvariant(c) & 63);
        return letters;
    }

    // An edit brings in or removes one letter at most, so that there are never fewer edits than letters that only one of the two has.
    private static int Foreign(ulong a, ulong b) => Math.Max(BitOperations.PopCount(a & ~b), BitOperations.PopCount(b & ~a));

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
