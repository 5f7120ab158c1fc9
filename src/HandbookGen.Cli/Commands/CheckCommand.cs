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
            "Reports what is wrong in a handbook, and writes nothing.",
            new Example("handbookgen check", "checks the handbook of the current folder"),
            new Example("handbookgen check -a broken-link=Warning", "lets links without a page pass, but reports them"),
            new Example("handbookgen check --fail-on warning", "ends with exit code 1 after a warning as well"),
            new Example("handbookgen check --base origin/main", "reports the protected anchors that were there when this branch began"),
            new Example("handbookgen check --changed", "reports what has to do with the files that are not committed yet"),
            new Example("handbookgen check --report sarif=handbook.sarif", "writes what it prints to a file too, for a program")
        );
        var site = new SiteOptions(command);
        var reports = new ReportOptions(command);
        var baseCommit = new BaseOption(command);
        var changed = new Option<bool>("--changed")
        {
            Description = "Reports only what has to do with files that differ from '--base', or from the last commit.",
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
