using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>Diagnostics as <c>path(line,column): severity HBnnnn: text</c>, which editors and CI systems know how to follow.</summary>
internal static class TextReporter
{
    /// <summary>All diagnostics in their order, each with its help in a second line.</summary>
    public static void Write(ImmutableArray<Diagnostic> diagnostics, Shell shell)
    {
        foreach (var diagnostic in diagnostics.Order())
        {
            var range = diagnostic.Range;
            var severity = Coloured(NameOf(diagnostic.Severity), diagnostic.Severity, shell.Colours);
            shell.Output.WriteLine(
                $"{Visible(range.File.Value)}({range.Line},{range.Column}): {severity} {diagnostic.RuleId}: {Visible(diagnostic.Message)}");
            if (diagnostic.Help is { } help)
                shell.Output.WriteLine($"  help: {Visible(help)}");
        }
    }

    /// <summary><c>2 errors, 1 warning in 57 pages.</c></summary>
    public static void WriteSummary(ImmutableArray<Diagnostic> diagnostics, int pageCount, Shell shell) =>
        shell.Output.WriteLine($"{Totals(diagnostics)} in {Count(pageCount, "page", "pages")}.");

    /// <summary><c>2 errors, 1 warning</c>, or <c>No findings</c>.</summary>
    public static string Totals(ImmutableArray<Diagnostic> diagnostics)
    {
        string[] totals =
        [
            .. Total(diagnostics, Severity.Error, "error", "errors"),
            .. Total(diagnostics, Severity.Warning, "warning", "warnings"),
            .. Total(diagnostics, Severity.Information, "info", "infos"),
        ];
        return totals.Length == 0 ? "No findings" : string.Join(", ", totals);
    }

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private static string[] Total(ImmutableArray<Diagnostic> diagnostics, Severity severity, string one, string many) =>
        diagnostics.Count(diagnostic => diagnostic.Severity == severity) is > 0 and var count ? [Count(count, one, many)] : [];

    private static string NameOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static string Coloured(string text, Severity severity, bool colours) =>
        (colours, severity) switch
        {
            (false, _) => text,
            (_, Severity.Error) => $"\e[31m{text}\e[0m",
            (_, Severity.Warning) => $"\e[33m{text}\e[0m",
            _ => $"\e[36m{text}\e[0m",
        };

    // What a page or a file name holds must neither break the line nor steer the terminal.
    private static string Visible(string text)
    {
        if (!text.Any(char.IsControl))
            return text;
        var visible = new StringBuilder();
        foreach (var c in text)
            visible.Append(char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString());
        return visible.ToString();
    }
}
