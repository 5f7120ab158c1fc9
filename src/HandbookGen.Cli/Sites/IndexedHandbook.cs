using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;

namespace HandbookGen.Cli;

/// <summary>A handbook that a command reads without checking it.</summary>
internal sealed record IndexedHandbook(SiteConfig Config, LoadedSite Loaded, Site Site)
{
    /// <summary>Reads the handbook. If files or settings have errors, prints them and returns null and the exit code.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (IndexedHandbook? Handbook, int Code) Read(SiteArguments arguments, string? baseCommit, Shell shell)
    {
        var config = arguments.LoadConfig();
        if (config.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return (null, Refuse(arguments, config, PipelineResult.Nothing, "in the configuration.", shell));
        var request = new PipelineRequest(
            arguments.Root,
            config.Config,
            SiteOptions.ShippedThemes,
            Base: baseCommit,
            HasTypedInputPaths: config.HasTypedInputPaths
        )
        {
            Overrides = arguments.Overrides,
        };
        var (loaded, site, result) = HandbookPipeline.Index(request);
        return result.HasErrors
            ? (null, Refuse(arguments, config, result, Totals.In(result.PageCount), shell))
            : (new IndexedHandbook(config.Config, loaded, site), ExitCode.Clean);
    }

    private static int Refuse(SiteArguments arguments, ConfigResult config, PipelineResult result, string where, Shell shell)
    {
        var report = Report.Of(config, result, RepositoryPaths.Around(arguments.Root, shell), Severity.Error, where);
        return ReportOutput.Write(report, new ReportArguments(null, [], null), shell);
    }
}
