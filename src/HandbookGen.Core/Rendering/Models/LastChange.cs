using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>When a page was last changed, and who wrote it.</summary>
/// <param name="Date">Year, month and day in UTC: <c>2026-01-31</c>.</param>
/// <param name="ShownDate">The same for readers, in the language of the page.</param>
/// <param name="Contributors">The names of the people with the most commits, at most five.</param>
/// <param name="Others">How many more there are; null for none.</param>
/// <param name="People">Both as one text, in the language of the page; empty for nobody.</param>
public sealed record LastChange(string Date, string ShownDate, ImmutableArray<string> Contributors, string? Others, string People)
{
    private const int Named = 5;

    /// <summary>The day in UTC: <c>2026-01-31</c>; null for a file that was never committed.</summary>
    internal static string? DayOf(FileHistory? history) => history?.LastChange.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Null for a file that was never committed.</summary>
    internal static LastChange? Of(FileHistory? history, Words words)
    {
        if (history is null)
            return null;
        var others = history.Contributors.Length - Named;
        ImmutableArray<string> named = [.. history.Contributors.Take(Named)];
        var people = string.Join(words["listSeparator"], named);
        return new LastChange(
            DayOf(history)!,
            words.Day(DateOnly.FromDateTime(history.LastChange.DateTime)),
            named,
            others > 0 ? others.ToString(CultureInfo.InvariantCulture) : null,
            others > 0 ? $"{people} {words.Count("andOthers", others)}" : people
        );
    }
}
