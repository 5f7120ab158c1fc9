namespace HandbookGen.Cli.Reporters;

/// <summary>One way to write a report; one per file, listed in <see cref="Report.Formats"/>.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Write">Writes whole lines, also for a report without findings.</param>
internal sealed record ReportFormat(string Name, Action<Report, TextWriter> Write);
