using HandbookGen.Cli.Reporters;

namespace HandbookGen.Cli;

/// <summary>The reports that a CI system shows by itself, where nobody has asked for them in another way.</summary>
internal static class CiReports
{
    /// <summary>The name that GitLab's documentation gives the file; a job has to name it under <c>artifacts:reports:codequality</c>.</summary>
    private const string CodeQuality = "gl-code-quality-report.json";

    public static IEnumerable<ReportTarget> For(ReportArguments arguments, Shell shell)
    {
        if (shell.Variable("GITLAB_CI") == "true" && !Has(arguments, GitlabReporter.Format))
            yield return new ReportTarget(GitlabReporter.Format, CodeQuality, Path.Combine(shell.CurrentDirectory, CodeQuality));
        // The summary of a step belongs to all programs of the step.
        if (
            shell.IsGithubActions
            && arguments.Format is null
            && !Has(arguments, MarkdownReporter.Format)
            && shell.Variable("GITHUB_STEP_SUMMARY") is { } summary
        )
            yield return new ReportTarget(
                MarkdownReporter.Format,
                summary,
                Path.GetFullPath(summary, shell.CurrentDirectory),
                IsAppended: true
            );
    }

    private static bool Has(ReportArguments arguments, ReportFormat format) =>
        arguments.Format == format || arguments.Targets.Any(target => target.Format == format);
}
