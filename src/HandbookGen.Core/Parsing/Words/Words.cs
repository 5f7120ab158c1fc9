using System.Collections.Frozen;
using System.Globalization;

namespace HandbookGen.Parsing;

/// <summary>
/// What the theme, its scripts and generated pages say in one language. Keys are those of <c>themes/handbook/i18n/en.yml</c>; what a
/// language lacks is English. All texts are plain text.
/// </summary>
/// <param name="language">The tag of the most specific file: <c>ja</c> for pages in <c>ja-JP</c>.</param>
/// <param name="byKey">Every key.</param>
public sealed class Words(string language, FrozenDictionary<string, Word> byKey)
{
    /// <summary>The tag of the most specific file: <c>ja</c> for pages in <c>ja-JP</c>, <c>en</c> for a language without words.</summary>
    public string Language => language;

    /// <summary>A text without placeholders; of a word with plural forms, the one for most numbers.</summary>
    public string this[string key] => byKey[key].Text;

    internal IEnumerable<KeyValuePair<string, Word>> All => byKey;

    /// <summary>A text with values for its placeholders, which may also be HTML if the text is escaped first.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        WordPlaceholders.Fill(byKey[key].Text, values);

    /// <summary>The text for a number, with the number for <c>{count}</c>.</summary>
    public string Count(string key, int count) =>
        WordPlaceholders.Fill(byKey[key].For(count), ("count", count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>One name of a list.</summary>
    /// <param name="number">1-based.</param>
    public string NameIn(string key, int number) => byKey[key].Items[number - 1];

    /// <summary>A day: <c>January 31, 2026</c>.</summary>
    public string Day(DateOnly day) => Date("dayPattern", day);

    /// <summary>A day with a short month: <c>Jan 31, 2026</c>.</summary>
    public string ShortDay(DateOnly day) => Date("shortDayPattern", day);

    /// <summary>A month: <c>January 2026</c>.</summary>
    public string Month(DateOnly day) => Date("monthPattern", day);

    /// <summary>A month with a short name: <c>Jan 2026</c>.</summary>
    public string ShortMonth(DateOnly day) => Date("shortMonthPattern", day);

    internal Word? Find(string key) => byKey.GetValueOrDefault(key);

    private string Date(string pattern, DateOnly day) =>
        Fill(
            pattern,
            ("day", day.Day.ToString(CultureInfo.InvariantCulture)),
            ("month", NameIn("months", day.Month)),
            ("shortMonth", NameIn("shortMonths", day.Month)),
            ("monthNumber", day.Month.ToString(CultureInfo.InvariantCulture)),
            ("year", day.Year.ToString(CultureInfo.InvariantCulture))
        );
}
