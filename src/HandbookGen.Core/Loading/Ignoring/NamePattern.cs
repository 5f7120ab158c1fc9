namespace HandbookGen.Loading;

/// <summary>Matches one name of a path with a pattern of git.</summary>
internal static class NamePattern
{
    /// <summary>In the worst case, takes time proportional to the product of the two lengths.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0,
            n = 0,
            afterStar = -1,
            nameAtStar = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (afterStar, nameAtStar) = (++p, n);
            else if (p < pattern.Length && MatchesOne(pattern, p, name[n], out var next))
                (p, n) = (next, n + 1);
            else if (afterStar >= 0)
                (p, n) = (afterStar, ++nameAtStar);
            else
                return false;
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    /// <param name="next">The pattern after what matches the character.</param>
    private static bool MatchesOne(ReadOnlySpan<char> pattern, int at, char c, out int next)
    {
        next = at + 1;
        switch (pattern[at])
        {
            case '?':
                return true;
            case '\\' when at + 1 < pattern.Length:
                next = at + 2;
                return pattern[at + 1] == c;
            case '[' when EndOfSet(pattern, at) is > 0 and var end:
                next = end + 1;
                return IsInSet(pattern[(at + 1)..end], c);
            // Git matches nothing with a set that is not closed.
            case '[':
                return false;
            default:
                return pattern[at] == c;
        }
    }

    // The closing bracket; one right after the opening belongs to the set.
    private static int EndOfSet(ReadOnlySpan<char> pattern, int open)
    {
        var at = open + 1;
        if (at < pattern.Length && pattern[at] is '!' or '^')
            at++;
        if (at < pattern.Length && pattern[at] == ']')
            at++;
        for (; at < pattern.Length; at++)
        {
            if (pattern[at] == ']')
                return at;
            if (pattern[at] == '\\')
                at++;
            else if (pattern[at..].StartsWith("[:", StringComparison.Ordinal))
                at += pattern[at..].IndexOf(":]", StringComparison.Ordinal) is > 0 and var close ? close + 1 : 0;
        }

        return -1;
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char c)
    {
        var isInverted = set[0] is '!' or '^';
        if (isInverted)
            set = set[1..];
        for (var at = 0; at < set.Length; at++)
        {
            if (
                set[at..].StartsWith("[:", StringComparison.Ordinal)
                && set[at..].IndexOf(":]", StringComparison.Ordinal) is > 0 and var close
            )
            {
                if (IsOfClass(set.Slice(at + 2, close - 2), c))
                    return !isInverted;
                at += close + 1;
                continue;
            }

            if (set[at] == '\\' && at + 1 < set.Length)
                at++;
            var from = set[at];
            var to = from;
            if (at + 2 < set.Length && set[at + 1] == '-')
            {
                at += set[at + 2] == '\\' && at + 3 < set.Length ? 3 : 2;
                to = set[at];
            }

            if (c >= from && c <= to)
                return !isInverted;
        }

        return isInverted;
    }

    private static bool IsOfClass(ReadOnlySpan<char> name, char c) =>
        name switch
        {
            "alpha" => char.IsAsciiLetter(c),
            "digit" => char.IsAsciiDigit(c),
            "alnum" => char.IsAsciiLetterOrDigit(c),
            "upper" => char.IsAsciiLetterUpper(c),
            "lower" => char.IsAsciiLetterLower(c),
            "xdigit" => char.IsAsciiHexDigit(c),
            "space" => c is ' ' or (>= '\t' and <= '\r'),
            "blank" => c is ' ' or '\t',
            "punct" => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c),
            "graph" => c is > ' ' and < '\x7f',
            "print" => c is >= ' ' and < '\x7f',
            "cntrl" => c is < ' ' or '\x7f',
            _ => false,
        };
}
