using HandbookGen.Cli.Reporters;

namespace HandbookGen.Cli;

/// <summary>The reports that a CI system picks up automatically; none that the command line already names.</summary>
internal static class CiReports
{
    /// <summary>The file name in GitLab's documentation; a job has to list it under <c>artifacts:reports:codequality</c>.</summary>
    private const string CodeQuality = "gl-code-quality-report.json";

    public static IEnumerable<ReportTarget> For(ReportArguments arguments, Shell shell)
    {
        if (shell.Variable("GITLAB_CI") == "true" && !Has(arguments, GitlabReporter.Format))
            yield return new ReportTarget(GitlabReporter.Format, CodeQuality, Path.Combine(shell.CurrentDirectory, CodeQuality))
            {
                Root = arguments.Root,
            };
        // Other programs of the same step write to this file, too; that is why it is appended.
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
