namespace HandbookGen.Cli.Reporters;

/// <summary><c>text</c>: for people. Each finding with its line of the file, and with what to do.</summary>
internal static class TextReporter
{
    private const string Indent = "    ";

    public static ReportFormat Format { get; } = new("text", Write);

    private static void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings)
            WriteFinding(finding, report.Colours, output);
        foreach (var line in report.Closing)
            output.WriteLine(line);
    }

    private static void WriteFinding(ReportedFinding finding, bool colours, TextWriter output)
    {
        var diagnostic = finding.Diagnostic;
        output.WriteLine(FindingLine.Of(diagnostic, colours));
        if (finding.Source is { } source && CodeFrame.Of(diagnostic.Range, source) is { } frame)
        {
            output.WriteLine(Indent + frame.Code);
            output.WriteLine(Indent + FindingLine.Coloured(frame.Carets, diagnostic.Severity, colours));
        }

        if (diagnostic.Help is { } help)
            output.WriteLine(FindingLine.Help(help));
    }
}
