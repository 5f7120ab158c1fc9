namespace HandbookGen.Validation;

/// <summary>Recognizes fiscal quarters in text: <c>FY23-Q1</c>, <c>FY23 Q1</c>, <c>FY2023Q1</c>, <c>Q1 FY23</c>, <c>Q1-FY23</c>.</summary>
internal static class QuarterText
{
    /// <summary>The quarter around an <c>FY</c>, and its standard form; null for a year alone and for a range of quarters.</summary>
    public static (int Start, int End, string Standard)? Around(string text, int at)
    {
        if (Year(text, at + 2) is not var (year, yearEnd))
            return null;
        if (Quarter(text, SkipDivider(text, yearEnd)) is { } behind)
            return Of(text, at, SkipDivider(text, yearEnd) + 2, year, behind);
        var start = at > 0 && text[at - 1] is ' ' or '-' ? at - 3 : at - 2;
        return start >= 0 && Quarter(text, start) is { } before ? Of(text, start, yearEnd, year, before) : null;
    }

    private static (int Start, int End, string Standard)? Of(string text, int start, int end, string year, char quarter)
    {
        // Q1-Q3 FY23, FY23-Q1/Q2: several quarters have no standard form.
        var isPart =
            (
                start > 0
                && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '–' or '/' or '_' or '~' or '"' or '&' or '+')
            ) || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '–' or '/' or '_' or '&' or '+'));
        return isPart ? null : (start, end, $"FY{year}-Q{quarter}");
    }

    private static (string Year, int End)? Year(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return (end - at) switch
        {
            2 => (text[at..end], end),
            4 when text.AsSpan(at, 2) is "20" => (text[(at + 2)..end], end),
            _ => null,
        };
    }

    private static int SkipDivider(string text, int at) => at < text.Length && text[at] is ' ' or '-' ? at + 1 : at;

    private static char? Quarter(string text, int at) =>
        at + 1 < text.Length && text[at] == 'Q' && text[at + 1] is >= '1' and <= '4' ? text[at + 1] : null;
}
