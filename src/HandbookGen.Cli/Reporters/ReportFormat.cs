namespace HandbookGen.Cli.Reporters;

/// <summary>A report format; one per file, listed in <see cref="Report.Formats"/>.</summary>
/// <param name="Name">Its name for <c>--format</c>.</param>
/// <param name="Write">Writes whole lines, even for a report without findings.</param>
internal sealed record ReportFormat(string Name, Action<Report, TextWriter> Write);
