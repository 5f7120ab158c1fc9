using System.Globalization;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>The precision of a <see cref="HandbookDate"/>.</summary>
public enum DatePrecision
{
    /// <summary><c>2021-05-26</c></summary>
    Day,

    /// <summary><c>2021-05</c></summary>
    Month,

    /// <summary><c>FY22-Q2</c></summary>
    Quarter,
}

/// <summary>
/// A day, a month or a fiscal quarter. The fiscal year runs from February to January and is named after the year in which it ends: FY23-Q1
/// is February to April 2022. See <see href="https://handbook.gitlab.com/handbook/finance/"/>.
/// </summary>
/// <param name="FirstDay">The day, or the first day of the month or quarter.</param>
/// <param name="Precision">The precision it was written with.</param>
public readonly record struct HandbookDate(DateOnly FirstDay, DatePrecision Precision) : IComparable<HandbookDate>
{
    public const string Forms = "yyyy-mm-dd, yyyy-mm or FYnn-Qn";

    public DateOnly LastDay =>
        Precision switch
        {
            DatePrecision.Day => FirstDay,
            DatePrecision.Month => FirstDay.AddMonths(1).AddDays(-1),
            _ => FirstDay.AddMonths(3).AddDays(-1),
        };

    /// <summary>Four digits: 2023 for FY23.</summary>
    public int FiscalYear => FirstDay.Year + (FirstDay.Month >= 2 ? 1 : 0);

    /// <summary>1 to 4.</summary>
    public int FiscalQuarter => ((FirstDay.Month + 10) % 12 / 3) + 1;

    /// <param name="fiscalYear">Four digits: 2023 for FY23.</param>
    /// <param name="quarter">1 to 4.</param>
    public static HandbookDate OfQuarter(int fiscalYear, int quarter) =>
        new(new DateOnly(fiscalYear - 1, 2, 1).AddMonths(3 * (quarter - 1)), DatePrecision.Quarter);

    /// <summary>Parses the three formats and nothing else.</summary>
    /// <returns>Null for any other text, and for a day or month that does not exist.</returns>
    public static HandbookDate? Parse(string text)
    {
        if (Exact(text, "yyyy-MM-dd") is { } day)
            return new HandbookDate(day, DatePrecision.Day);
        if (Exact(text, "yyyy-MM") is { } month)
            return new HandbookDate(month, DatePrecision.Month);
        return text is ['F', 'Y', >= '0' and <= '9', >= '0' and <= '9', '-', 'Q', >= '1' and <= '4']
            ? OfQuarter(2000 + ((text[2] - '0') * 10) + (text[3] - '0'), text[6] - '0')
            : null;
    }

    /// <summary>By first day, then the more precise one first.</summary>
    public int CompareTo(HandbookDate other) => (FirstDay, Precision).CompareTo((other.FirstDay, other.Precision));

    /// <summary>The format that <see cref="Parse"/> accepts.</summary>
    public override string ToString() =>
        Precision switch
        {
            DatePrecision.Day => FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DatePrecision.Month => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"FY{FiscalYear % 100:00}-Q{FiscalQuarter}"),
        };

    /// <summary>As part of a sentence: "on 2021-05-26", "in 2021-05".</summary>
    public string When => $"{(Precision == DatePrecision.Day ? "on" : "in")} {this}";

    /// <summary>
    /// As HTML's <c>datetime</c> writes it; null for a quarter, because HTML has days and months, but no fiscal quarters.
    /// </summary>
    public string? Machine => Precision == DatePrecision.Quarter ? null : ToString();

    /// <summary>For readers: <c>Jan 31, 2026</c>, <c>Jan 2026</c>, <c>FY26-Q1</c>.</summary>
    public string Shown(Words words) =>
        Precision switch
        {
            DatePrecision.Day => words.ShortDay(FirstDay),
            DatePrecision.Month => words.ShortMonth(FirstDay),
            _ => ToString(),
        };

    private static DateOnly? Exact(string text, string form) =>
        text.Length == form.Length && DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
