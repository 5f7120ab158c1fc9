using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen build</c>.</summary>
internal static class BuildCommand
{
    public static Command Create(Shell shell)
    {
        var noCheck = new Option<bool>("--no-check") { Description = "Builds without running the rules." };
        var force = new Option<bool>("--force")
        {
            Description = "Writes into a folder with files that HandbookGen did not write, and keeps them.",
        };
        var command = new DocumentedCommand(
            "build",
            "Checks a handbook and writes its site. Writes nothing if there is an error.",
            new Example("handbookgen build", "builds the handbook in the current folder into 'output'"),
            new Example("handbookgen build -r docs -o public", "builds the handbook in 'docs' into 'docs/public'"),
            new Example("handbookgen build -s LinkRelative=true", "builds a site that you can open from disk")
        );
        var site = new SiteOptions(command);
        var reports = new ReportOptions(command);
        var baseCommit = new BaseOption(command);
        var untrusted = new UntrustedOption(command);
        command.Add(noCheck);
        command.Add(force);
        command.SetAction(parsed =>
            Run(
                site.Read(parsed, shell.CurrentDirectory),
                reports.Read(parsed, shell.CurrentDirectory, site.Read(parsed, shell.CurrentDirectory).Root),
                parsed.GetValue(noCheck),
                parsed.GetValue(force),
                new Comparison(baseCommit.Read(parsed, shell), OnlyChanged: false, IsStaged: false)
                {
                    IsUntrusted = untrusted.Read(parsed),
                    Trusted = baseCommit.ReadTyped(parsed),
                },
                shell
            )
        );
        return command;
    }

    private static int Run(SiteArguments site, ReportArguments reports, bool noCheck, bool force, Comparison comparison, Shell shell)
    {
        var clock = new PhaseClock();
        var paths = RepositoryPaths.Around(site.Root, shell);
        var (trusted, refused) = UntrustedOption.Open(comparison.IsUntrusted, comparison.Trusted, site, reports, shell);
        if (refused is not null)
            return refused.Value;
        var input = site.LoadInput(trusted);
        var config = input.Config;
        var failOn = reports.FailOn ?? config.Config.FailureLogLevel;
        if (input.IsBroken)
        {
            return ReportOutput.Write(
                Report.Of(config, PipelineResult.Nothing, paths, failOn, "in the configuration. Nothing was written."),
                reports,
                shell
            );
        }

        var request = new PipelineRequest(
            site.Root,
            config.Config,
            SiteOptions.ShippedThemes,
            WithRules: !noCheck,
            Force: force,
            Base: noCheck ? null : comparison.Base,
            HasTypedInputPaths: config.HasTypedInputPaths
        )
        {
            Overrides = site.Overrides,
            Baseline = input.Baseline ?? Baseline.Empty,
            Trusted = trusted,
        };
        var result = clock.Watch(shell.Terminal, onPhase => HandbookPipeline.Build(request with { OnPhase = onPhase }));
        var report = Report.Of(
            config,
            result,
            paths,
            failOn,
            Totals.In(result.PageCount),
            Outcome(result.Written, config.Config.OutputPath)
        );
        var code = ReportOutput.Write(report, reports, shell);
        if (site.Verbose)
            clock.WriteTimings(shell);
        // '--fail-on none' tolerates errors, but they still kept the site from being written.
        return code == ExitCode.Clean && result.Written is null ? ExitCode.Findings : code;
    }

    private static string Outcome(WriteSummary? written, string output) =>
        written is null
            ? "Nothing was written, because there are errors."
            : $"Wrote {Totals.Count(written.Changed + written.Unchanged, "file", "files")} "
                + $"({written.Changed} changed, {written.Unchanged} unchanged, {written.Deleted} deleted) to {output}.";
}
