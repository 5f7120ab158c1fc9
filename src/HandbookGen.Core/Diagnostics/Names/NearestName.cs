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
        var fromName = new EditDistance(a, stackalloc ulong[EditDistance.MaskCount]);
        Span<char> folded = stackalloc char[name.Length + limit];
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit || Foreign(letters, LettersOf(candidate)) > limit)
                continue;
            var b = folded[..candidate.Length];
            candidate.AsSpan().ToLowerInvariant(b);
            var distance = fromName.To(b, limit);
            if (distance > limit || (distance == limit && best is not null && string.CompareOrdinal(candidate, best) >= 0))
                continue;
            // A candidate that is farther than the best one need not be compared to its end.
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The most edits between a name and one that it may have been meant for.</summary>
    internal static int LimitOf(string name) => Math.Max(1, name.Length / 3);

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
