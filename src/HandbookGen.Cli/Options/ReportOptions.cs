using System.Collections.Immutable;
using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>The options of every command that reports findings.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string> format = new("--format")
    {
        HelpName = "format",
        Description = $"The output format: {string.Join(", ", Report.Formats.Select(format => format.Name))}.",
    };

    private readonly Option<string[]> reports = new("--report")
    {
        HelpName = "format=file",
        Description = "Also writes a report to a file, relative to the current folder; repeatable.",
    };

    private readonly Option<string> failOn = new("--fail-on")
    {
        HelpName = "level",
        Description = "The lowest level that ends the run with exit code 1: error, warning or none.",
    };

    public ReportOptions(Command command)
    {
        Check(format, text => FormatMistake(text));
        Check(reports, ReportMistake);
        Check(failOn, text => LevelOf(text) is null ? $"Unknown level '{text}'; the levels are error, warning and none." : null);
        format.CompletionSources.Add([.. Report.Formats.Select(known => known.Name)]);
        reports.CompletionSources.Add([.. Report.Formats.Select(known => known.Name + "=")]);
        failOn.CompletionSources.Add("error", "warning", "none");
        command.Add(format);
        command.Add(reports);
        command.Add(failOn);
    }

    /// <param name="currentDirectory">A full path; report files are relative to it.</param>
    /// <param name="root">Full path of the site's root.</param>
    public ReportArguments Read(ParseResult parsed, string currentDirectory, string root) =>
        new(
            parsed.GetValue(format) is { } name ? Report.Find(name) : null,
            [.. (parsed.GetValue(reports) ?? []).Select(text => TargetOf(text, currentDirectory) with { Root = root })],
            parsed.GetValue(failOn) is { } level ? LevelOf(level) : null
        )
        {
            Root = root,
        };

    private static void Check(Option option, Func<string, string?> mistakeIn) =>
        option.Validators.Add(result =>
        {
            foreach (var mistake in result.Tokens.Select(token => mistakeIn(token.Value)).OfType<string>())
                result.AddError(mistake);
        });

    private static string? ReportMistake(string text) =>
        text.Split('=', 2) is [var name, { Length: > 0 }]
            ? FormatMistake(name)
            : $"The report '{text}' is not of the form format=file, such as 'sarif=handbook.sarif'.";

    private static string? FormatMistake(string name)
    {
        if (Report.Find(name) is not null)
            return null;
        var nearest = NearestName.Of(name, Report.Formats.Select(format => format.Name));
        return $"Unknown report format '{name}'{(nearest is null ? "." : $"; did you mean '{nearest}'?")}";
    }

    private static ReportTarget TargetOf(string text, string currentDirectory)
    {
        var parts = text.Split('=', 2);
        return new ReportTarget(Report.Find(parts[0])!, parts[1], Path.GetFullPath(parts[1], currentDirectory));
    }

    private static Severity? LevelOf(string name) =>
        name switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "none" => Severity.None,
            _ => null,
        };
}

/// <summary>What was typed.</summary>
/// <param name="Format">The output format; null if none was typed.</param>
/// <param name="Targets">The reports to write to files.</param>
/// <param name="FailOn">Replaces <c>FailureLogLevel</c>; <see cref="Severity.None"/> if nothing fails the run, null if none was
/// typed.</param>
internal sealed record ReportArguments(ReportFormat? Format, ImmutableArray<ReportTarget> Targets, Severity? FailOn)
{
    /// <summary>Full path of the site's root; null for a command that writes no reports.</summary>
    public string? Root { get; init; }

    /// <summary>Those of a command without such options.</summary>
    public static ReportArguments None { get; } = new(null, [], null);
}

/// <summary>A report to write to a file.</summary>
/// <param name="Shown">The file, as typed.</param>
/// <param name="Path">A full path.</param>
/// <param name="IsAppended">Whether the report is appended to the file instead of replacing it.</param>
internal sealed record ReportTarget(ReportFormat Format, string Shown, string Path, bool IsAppended = false)
{
    /// <summary>Full path of the site's root, below which no link is followed; null if the file is not one of the site.</summary>
    public string? Root { get; init; }
}
