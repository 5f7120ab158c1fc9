namespace HandbookGen.Cli.Reporters;

/// <summary><c>text</c>: for people. Shows each finding with its line of the file and what to do.</summary>
internal static class TextReporter
{
    private const string Indent = "    ";

    // The number of findings that one core formats at a time.
    private const int ChunkLength = 256;

    public static ReportFormat Format { get; } = new("text", Write);

    private static void Write(Report report, TextWriter output)
    {
        var chunks = report.Findings.Chunk(ChunkLength).ToArray();
        var texts = new string[chunks.Length];
        Parallel.For(0, chunks.Length, i => texts[i] = TextOf(chunks[i], report.Colours, output.NewLine));
        foreach (var text in texts)
            output.Write(text);
        foreach (var line in report.Closing)
            output.WriteLine(line);
    }

    private static string TextOf(ReportedFinding[] findings, bool colours, string newLine)
    {
        using var text = new StringWriter { NewLine = newLine };
        foreach (var finding in findings)
            WriteFinding(finding, colours, text);
        return text.ToString();
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
