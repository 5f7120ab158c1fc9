using System.Diagnostics;
using System.Globalization;
using HandbookGen.Cli.Reporters;
using HandbookGen.Workspaces;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// The line on the terminal for each save:
/// <c>14:02:11  hiring.md  served in 12 ms, checked in 240 ms  3 errors (1 more), 12 warnings</c>.
/// </summary>
internal static class SaveLine
{
    // More names than that say less than their number.
    private const int MostNames = 3;

    /// <summary>The line for a step; null for one that is not worth a line.</summary>
    /// <param name="clock">When the findings were there.</param>
    /// <param name="now">The same in ticks of <see cref="Stopwatch"/>.</param>
    /// <param name="before">The findings before; null if there were none.</param>
    public static string? Of(TimeOnly clock, long now, SessionStep step, FindingMap? before, FindingMap after)
    {
        var (served, found) = (Between(step.Since, step.Served ?? now), Between(step.Since, now));
        var findings = Findings(before, after);
        if (step.IsStart)
            return $"{TimeOf(clock)}  {Totals.Count(after.Result.PageCount, "page", "pages")} read in {served}, checked in {found}  "
                + $"{findings}";
        return step.Changes is { } changes
            ? $"{TimeOf(clock)}  {NamesOf(changes)}  served in {served}, checked in {found}  {findings}"
            : null;
    }

    /// <summary>The line for a change that could not be read.</summary>
    public static string OfFault(TimeOnly clock, string sentence) => $"{TimeOf(clock)}  {VisibleText.Of(sentence)}";

    private static string TimeOf(TimeOnly clock) => clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Between(long start, long end) =>
        $"{Math.Ceiling(Stopwatch.GetElapsedTime(start, end).TotalMilliseconds).ToString(CultureInfo.InvariantCulture)} ms";

    private static string NamesOf(ChangeSet changes)
    {
        if (!changes.IsComplete)
            return "everything";
        var names = changes.Files.Select(file => NameOf(file.DiskPath)).Distinct().ToList();
        return names.Count <= MostNames ? string.Join(", ", names) : $"{names.Count} files";
    }

    // Many folders have an '_index.md'.
    private static string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        var visible =
            name.StartsWith("index.", StringComparison.Ordinal) || name.StartsWith("_index.", StringComparison.Ordinal)
                ? $"{Path.GetFileName(Path.GetDirectoryName(path))}/{name}"
                : name;
        return VisibleText.Of(visible);
    }

    private static string Findings(FindingMap? before, FindingMap after)
    {
        string[] counts =
        [
            .. Count(before?.Errors, after.Errors, "error", "errors"),
            .. Count(before?.Warnings, after.Warnings, "warning", "warnings"),
            .. Count(before?.Information, after.Information, "info", "infos"),
        ];
        return counts.Length == 0 ? "no findings" : string.Join(", ", counts);
    }

    // Also one that has become zero.
    private static IEnumerable<string> Count(int? before, int after, string one, string many)
    {
        if (after == 0 && before is null or 0)
            yield break;
        var change =
            before is not { } old || old == after ? ""
            : after > old ? $" ({after - old} more)"
            : $" ({old - after} fewer)";
        yield return Totals.Count(after, one, many) + change;
    }
}
