namespace HandbookGen.Cli.Reporters;

/// <summary><c>jsonl</c>: the objects of <c>json</c>, one per line.</summary>
internal static class JsonLinesReporter
{
    public static ReportFormat Format { get; } = new("jsonl", Write);

    private static void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings)
            JsonText.WriteLine(JsonReporter.ObjectOf(finding), output);
    }
}
