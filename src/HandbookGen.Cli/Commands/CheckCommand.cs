using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "check",
            "Checks a handbook and writes nothing.",
            new Example("handbookgen check", "checks the handbook in the current folder"),
            new Example("handbookgen check -a broken-link=Warning", "reports broken links as warnings"),
            new Example("handbookgen check --fail-on warning", "also exits with code 1 if there are warnings"),
            new Example("handbookgen check --base origin/main", "also reports protected anchors that this branch has lost"),
            new Example("handbookgen check --changed", "reports only findings related to uncommitted changes"),
            new Example("handbookgen check --report sarif=handbook.sarif", "also writes a SARIF report to a file")
        );
        var site = new SiteOptions(command);
        var reports = new ReportOptions(command);
        var baseCommit = new BaseOption(command);
        var changed = new Option<bool>("--changed")
        {
            Description = "Reports only findings related to files that differ from '--base' or, without it, from the last commit.",
        };
        command.Add(changed);
        command.SetAction(parsed =>
            Run(
                site.Read(parsed, shell.CurrentDirectory),
                reports.Read(parsed, shell.CurrentDirectory),
                baseCommit.Read(parsed, shell) ?? (parsed.GetValue(changed) ? "HEAD" : null),
                parsed.GetValue(changed),
                shell
            )
        );
        return command;
    }

    private static int Run(SiteArguments site, ReportArguments reports, string? baseCommit, bool onlyChanged, Shell shell)
    {
        var clock = new PhaseClock();
        var paths = RepositoryPaths.Around(site.Root, shell);
        var input = SiteInput.Load(site);
        var config = input.Config;
        var failOn = reports.FailOn ?? config.Config.FailureLogLevel;
        if (input.IsBroken)
        {
            return ReportOutput.Write(
                Report.Of(config, PipelineResult.Nothing, paths, failOn, "in the configuration. No page was read."),
                reports,
                shell
            );
        }

        var result = clock.Watch(
            shell.Terminal,
            onPhase =>
                HandbookPipeline.Check(
                    new PipelineRequest(
                        site.Root,
                        config.Config,
                        SiteOptions.ShippedThemes,
                        Base: baseCommit,
                        HasTypedInputPaths: config.HasTypedInputPaths,
                        OnPhase: onPhase
                    )
                    {
                        Baseline = input.Baseline ?? Baseline.Empty,
                        OnlyChanged = onlyChanged,
                        OnRule = site.Verbose ? clock.Measure : null,
                    }
                )
        );
        var report = Report.Of(config, result, paths, failOn, Totals.In(result.PageCount));
        var code = ReportOutput.Write(report, reports, shell);
        if (site.Verbose)
            clock.WriteTimings(shell);
        return code;
    }
}
