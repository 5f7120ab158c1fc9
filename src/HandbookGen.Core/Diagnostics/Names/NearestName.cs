using System.Numerics;

namespace HandbookGen.Diagnostics;

/// <summary>Finds the name that an author probably meant.</summary>
public static class NearestName
{
    // Longer names are not typos, and would not fit on the stack below.
    private const int Longest = 256;

    /// <summary>The candidate with the fewest single-character edits, if they are at most a third of the name's length.</summary>
    /// <returns>Null when no candidate is near. Of equally near ones, the first in ordinal order.</returns>
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
            // No need to compare a candidate to its end once it is farther than the best one.
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The most edits between a name and its suggestion.</summary>
    internal static int LimitOf(string name) => Math.Max(1, name.Length / 3);

    /// <summary>One bit for each letter that occurs, in any case; some letters share a bit.</summary>
    internal static ulong LettersOf(string text)
    {
        var letters = 0UL;
        foreach (var c in text)
            letters |= 1UL << ((char.IsAscii(c) ? c | 0x20 : char.ToLowerInvariant(c)) & 63);
        return letters;
    }

    /// <summary>
    /// An edit adds or removes at most one letter, so there are at least as many edits as letters that only one of the names has.
    /// </summary>
    internal static int Foreign(ulong a, ulong b) => Math.Max(BitOperations.PopCount(a & ~b), BitOperations.PopCount(b & ~a));
}
