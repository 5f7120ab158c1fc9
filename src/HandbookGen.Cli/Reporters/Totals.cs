using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>Counts in words.</summary>
internal static class Totals
{
    /// <summary><c>2 errors, 1 warning</c>, or <c>No findings</c>.</summary>
    public static string Of(ImmutableArray<Diagnostic> diagnostics)
    {
        string[] totals =
        [
            .. Total(diagnostics, Severity.Error, "error", "errors"),
            .. Total(diagnostics, Severity.Warning, "warning", "warnings"),
            .. Total(diagnostics, Severity.Information, "info", "infos"),
        ];
        return totals.Length == 0 ? "No findings" : string.Join(", ", totals);
    }

    /// <summary><c>in 57 pages.</c></summary>
    public static string In(int pageCount) => $"in {Count(pageCount, "page", "pages")}.";

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private static string[] Total(ImmutableArray<Diagnostic> diagnostics, Severity severity, string one, string many) =>
        diagnostics.Count(diagnostic => diagnostic.Severity == severity) is > 0 and var count ? [Count(count, one, many)] : [];
}
