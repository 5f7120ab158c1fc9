using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Rendering;

/// <summary>When a page was last changed, and who wrote it.</summary>
/// <param name="Date">Year, month and day in UTC: <c>2026-01-31</c>.</param>
/// <param name="Contributors">The names of the people with the most commits, at most five.</param>
/// <param name="Others">How many more there are; null for none.</param>
public sealed record LastChange(string Date, ImmutableArray<string> Contributors, string? Others)
{
    private const int Named = 5;

    /// <summary>Null for a file that was never committed.</summary>
    internal static LastChange? Of(FileHistory? history) =>
        history is null
            ? null
            : new LastChange(
                history.LastChange.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                [.. history.Contributors.Take(Named)],
                history.Contributors.Length > Named
                    ? (history.Contributors.Length - Named).ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : null
            );
}
