using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>The option <c>--untrusted</c>, for a change by somebody whom nobody trusts.</summary>
internal sealed class UntrustedOption
{
    private readonly Option<bool> option = new("--untrusted")
    {
        Description = "Reads 'statiq.json', the baseline and themes from the commit of '--base', or not at all, but never from the files.",
    };

    public UntrustedOption(Command command)
    {
        command.Add(option);
    }

    public bool Read(ParseResult parsed) => parsed.GetValue(option);

    /// <summary>
    /// The trusted commit; null if everything is trusted. If the commit cannot be read, reports why and returns the exit code.
    /// </summary>
    /// <param name="isUntrusted">Whether the option was typed.</param>
    /// <param name="name">The commit as typed; null for none.</param>
    public static (TrustedCommit? Commit, int? Code) Open(
        bool isUntrusted,
        string? name,
        SiteArguments site,
        ReportArguments reports,
        Shell shell
    )
    {
        var (commit, mistake) = isUntrusted ? TrustedCommit.Read(site.Root, name) : default;
        if (mistake is null)
            return (commit, null);
        var report = Report.Of(
            new ConfigResult(new SiteConfig(), [mistake]),
            PipelineResult.Nothing,
            RepositoryPaths.Around(site.Root, shell),
            Severity.Error,
            "in the repository. No page was read."
        );
        return (null, ReportOutput.Write(report, reports, shell));
    }
}
