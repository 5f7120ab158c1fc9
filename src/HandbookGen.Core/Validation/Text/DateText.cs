using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation;

/// <summary>Recognizes complete dates in text that are not in ISO 8601 format.</summary>
internal static class DateText
{
    /// <summary>
    /// The date around the name of a month, or around the month of <c>2021-9-26</c>; null when there is no date or it is ambiguous.
    /// </summary>
    /// <param name="at">The first character of the name, or the hyphen before the month.</param>
    public static (int Start, int End, HandbookDate Date)? Around(string text, int at)
    {
        var (start, end) = text[at] == '-' ? Numbers(text, at) : Words(text, at);
        return start < end && !IsPartOfMore(text, start, end) && LooseDate.Guess(WithoutOrdinal(text[start..end])) is { } date
            ? (start, end, date)
            : null;
    }

    private static (int Start, int End) Numbers(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        var end = at + 3;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return at - start == 4 && end - at is 4 or 5 ? (start, end) : (0, 0);
    }

    // "April 13, 2015", "13 April 2015", "April 2015".
    private static (int Start, int End) Words(string text, int at)
    {
        if (at > 0 && char.IsLetter(text[at - 1]))
            return (0, 0);
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        var dayStart = SkipBlank(text, end);
        var day = SkipDay(text, dayStart);
        if (day > dayStart && SkipYear(text, SkipComma(text, day)) is var withDay and > 0)
            return (at, withDay);
        var year = SkipYear(text, SkipComma(text, end));
        return year > 0 ? (StartOfDay(text, at), year) : (0, 0);
    }

    private static int SkipBlank(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    private static int SkipComma(string text, int at) => SkipBlank(text, at < text.Length && text[at] == ',' ? at + 1 : at);

    // One past "13" or "13th"; the same offset if there is no day.
    private static int SkipDay(string text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + 3 && char.IsAsciiDigit(text[end]))
            end++;
        if (end == at || end == at + 3)
            return at;
        return IsOrdinal(text, end) ? end + 2 : end;
    }

    private static int SkipYear(string text, int at)
    {
        var isYear =
            at + 4 <= text.Length
            && text[at - 1] == ' '
            && text.AsSpan(at, 2) is "19" or "20"
            && char.IsAsciiDigit(text[at + 2])
            && char.IsAsciiDigit(text[at + 3]);
        return isYear ? at + 4 : 0;
    }

    private static int StartOfDay(string text, int month)
    {
        var end = month;
        if (end == 0 || text[end - 1] != ' ')
            return month;
        end--;
        if (end >= 3 && IsOrdinal(text, end - 2))
            end -= 2;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return end - start is 1 or 2 ? start : month;
    }

    private static bool IsOrdinal(string text, int at) => at + 2 <= text.Length && text.AsSpan(at, 2) is "st" or "nd" or "rd" or "th";

    private static string WithoutOrdinal(string text)
    {
        for (var i = 1; i + 2 <= text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i - 1]) && IsOrdinal(text, i))
                return text.Remove(i, 2);
        }

        return text;
    }

    // Part of a longer number, a word or a URL.
    private static bool IsPartOfMore(string text, int start, int end) =>
        (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '/' or '_' or '.'))
        || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '/' or '_'));
}
