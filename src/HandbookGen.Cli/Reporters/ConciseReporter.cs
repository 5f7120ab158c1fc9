namespace HandbookGen.Cli.Reporters;

/// <summary><c>concise</c>: one line per finding, in the format of MSBuild, which problem matchers know.</summary>
internal static class ConciseReporter
{
    public static ReportFormat Format { get; } = new("concise", Write);

    private static void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings)
            output.WriteLine(FindingLine.Of(finding.Diagnostic, report.Colours));
        foreach (var line in report.Closing)
            output.WriteLine(line);
    }
}
