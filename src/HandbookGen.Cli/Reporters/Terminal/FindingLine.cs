using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>A diagnostic as <c>path(line,column): severity HBnnnn: text</c>, which editors and CI systems turn into links.</summary>
internal static class FindingLine
{
    public static string Of(Diagnostic diagnostic, bool colours = false)
    {
        var range = diagnostic.Range;
        var severity = Coloured(NameOf(diagnostic.Severity), diagnostic.Severity, colours);
        return $"{VisibleText.Of(range.File.Value)}({range.Line},{range.Column}): {severity} {diagnostic.RuleId}: "
            + $"{VisibleText.Of(diagnostic.Message)}";
    }

    /// <summary>The help of a diagnostic, for the line below it.</summary>
    public static string Help(string help) => $"  help: {VisibleText.Of(help)}";

    public static string NameOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    public static string Coloured(string text, Severity severity, bool colours) =>
        (colours, severity) switch
        {
            (false, _) => text,
            (_, Severity.Error) => $"\e[31m{text}\e[0m",
            (_, Severity.Warning) => $"\e[33m{text}\e[0m",
            _ => $"\e[36m{text}\e[0m",
        };
}
