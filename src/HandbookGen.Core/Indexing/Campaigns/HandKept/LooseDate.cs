using System.Globalization;
using System.Text.RegularExpressions;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>Parses the date formats of real pages that <see cref="HandbookDate"/> does not accept.</summary>
public static partial class LooseDate
{
    /// <returns>The date that is most likely meant; null when it is ambiguous or not a date.</returns>
    public static HandbookDate? Guess(string text)
    {
        text = text.Trim();
        return Quarter(text) ?? Numbers(text) ?? Words(text);
    }

    // FY23-Q3, FY23 Q3, FY23Q3, Q3 FY23, Q3FY23, Q3-FY23, and each with FY2023.
    private static HandbookDate? Quarter(string text)
    {
        var match = YearThenQuarter().Match(text);
        if (!match.Success)
            match = QuarterThenYear().Match(text);
        return match.Success ? HandbookDate.OfQuarter(2000 + Number(match.Groups["year"]), Number(match.Groups["quarter"])) : null;
    }

    // 2021-9-26, 2021/09, 2021.9.26.
    private static HandbookDate? Numbers(string text)
    {
        var match = YearMonthDay().Match(text);
        return match.Success ? Create(Number(match.Groups["year"]), Number(match.Groups["month"]), match.Groups["day"]) : null;
    }

    // May 2021, Aug. 2022, April 13, 2015, 13 April 2015.
    private static HandbookDate? Words(string text)
    {
        var match = MonthYear().Match(text);
        if (!match.Success)
            match = DayMonthYear().Match(text);
        if (!match.Success)
            return null;
        var month = MonthOf(match.Groups["month"].Value);
        return month == 0 ? null : Create(Number(match.Groups["year"]), month, match.Groups["day"]);
    }

    private static int MonthOf(string name)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var isSept = name.Equals("Sept", StringComparison.OrdinalIgnoreCase);
        for (var month = 1; month <= 12; month++)
        {
            var full = names[month - 1];
            if (
                full.Equals(name, StringComparison.OrdinalIgnoreCase)
                || full[..3].Equals(name, StringComparison.OrdinalIgnoreCase)
                || (isSept && month == 9)
            )
                return month;
        }

        return 0;
    }

    private static HandbookDate? Create(int year, int month, Group day)
    {
        if (month is < 1 or > 12)
            return null;
        if (!day.Success)
            return new HandbookDate(new DateOnly(year, month, 1), DatePrecision.Month);
        var number = Number(day);
        return number >= 1 && number <= DateTime.DaysInMonth(year, month)
            ? new HandbookDate(new DateOnly(year, month, number), DatePrecision.Day)
            : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^FY\s?(20)?(?<year>[0-9]{2})[\s-]*Q(?<quarter>[1-4])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearThenQuarter();

    [GeneratedRegex(@"^Q(?<quarter>[1-4])[\s-]*FY\s?(20)?(?<year>[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuarterThenYear();

    [GeneratedRegex(@"^(?<year>(19|20)[0-9]{2})[-/.](?<month>[0-9]{1,2})([-/.](?<day>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"^(?<month>[A-Za-z]+)\.?\s+((?<day>[0-9]{1,2}),?\s+)?(?<year>(19|20)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\.?\s+(?<month>[A-Za-z]+)\.?,?\s+(?<year>(19|20)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();
}
