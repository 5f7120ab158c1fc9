namespace HandbookGen.Loading;

/// <summary>
/// Patterns for paths with <c>/</c>; case-sensitive. <c>?</c> matches one character (UTF-16 unit) and <c>*</c> any number of them, but
/// neither matches <c>/</c>. <c>**</c> between slashes matches any number of folders, including none: <c>**/a.md</c> matches <c>a.md</c>,
/// and <c>old/**</c> matches <c>old</c> and everything below. Every other character matches itself; slashes at either end of the pattern
/// are ignored. A pattern must match the whole path.
/// </summary>
public static class Glob
{
    /// <summary>In the worst case, takes time proportional to the product of the two lengths.</summary>
    public static bool IsMatch(string pattern, string path)
    {
        var patternRest = new Segments(pattern.Trim('/'));
        var pathRest = new Segments(path);
        var hasStars = false;
        Segments patternAfterStars = default,
            pathAtStars = default;
        while (!pathRest.IsEmpty)
        {
            if (!patternRest.IsEmpty && patternRest.First is "**")
            {
                patternRest = patternRest.Next;
                (hasStars, patternAfterStars, pathAtStars) = (true, patternRest, pathRest);
            }
            else if (!patternRest.IsEmpty && IsSegmentMatch(patternRest.First, pathRest.First))
            {
                (patternRest, pathRest) = (patternRest.Next, pathRest.Next);
            }
            else if (hasStars)
            {
                // Let the last `**` match one more folder; backtracking to an earlier one gains nothing.
                pathAtStars = pathAtStars.Next;
                (patternRest, pathRest) = (patternAfterStars, pathAtStars);
            }
            else
            {
                return false;
            }
        }

        while (!patternRest.IsEmpty && patternRest.First is "**")
            patternRest = patternRest.Next;
        return patternRest.IsEmpty;
    }

    public static bool IsMatchOfAny(IEnumerable<string> patterns, string path)
    {
        foreach (var pattern in patterns)
        {
            if (IsMatch(pattern, path))
                return true;
        }

        return false;
    }

    /// <summary>Whether the pattern may match something below a folder.</summary>
    public static bool MayMatchBelow(string pattern, string folder)
    {
        var patternRest = new Segments(pattern.Trim('/'));
        for (var rest = new Segments(folder); !rest.IsEmpty; rest = rest.Next, patternRest = patternRest.Next)
        {
            if (!patternRest.IsEmpty && patternRest.First is "**")
                return true;
            if (patternRest.IsEmpty || !IsSegmentMatch(patternRest.First, rest.First))
                return false;
        }

        return !patternRest.IsEmpty;
    }

    private static bool IsSegmentMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0,
            n = 0,
            afterStar = -1,
            nameAtStar = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (afterStar, nameAtStar) = (++p, n);
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
                (p, n) = (p + 1, n + 1);
            else if (afterStar >= 0)
                (p, n) = (afterStar, ++nameAtStar);
            else
                return false;
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    /// <summary>The rest of a path, from the start of a segment.</summary>
    private readonly struct Segments(string path, int start = 0)
    {
        public bool IsEmpty => start > path.Length;

        public ReadOnlySpan<char> First => path.AsSpan(start, End - start);

        public Segments Next => new(path, End + 1);

        private int End => path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
    }
}
