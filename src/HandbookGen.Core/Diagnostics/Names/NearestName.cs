namespace HandbookGen.Diagnostics;

/// <summary>Finds the name that an author probably meant.</summary>
public static class NearestName
{
    /// <summary>
    /// How many names of one file are compared with all others. Thousands of wrong names and thousands of others would take minutes.
    /// </summary>
    public const int MostPerFile = 200;

    // Longer names are not typos, and comparing them would take long.
    private const int Longest = 256;

    /// <summary>The candidate with the fewest single-character edits, if they are at most a third of the name's length.</summary>
    /// <returns>Null when no candidate is near. Of equally near ones, the one that needs the fewest edits if case counts, then the first in
    /// ordinal order.</returns>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length > Longest)
            return null;
        var lowered = name.ToLowerInvariant();
        var limit = Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            var distance = EditDistance.Between(lowered, candidate.ToLowerInvariant(), limit);
            if (distance > limit || (distance == limit && best is not null && !ComesBefore(candidate, best, name)))
                continue;
            // The next one has to be at least as near.
            (best, limit) = (candidate, distance);
        }

        return best;
    }

    // 'drii' is nearer to 'dri' than to 'DRIs'.
    private static bool ComesBefore(string candidate, string best, string name)
    {
        var edits = EditDistance.Between(name, candidate, Longest) - EditDistance.Between(name, best, Longest);
        return edits < 0 || (edits == 0 && string.CompareOrdinal(candidate, best) < 0);
    }
}
