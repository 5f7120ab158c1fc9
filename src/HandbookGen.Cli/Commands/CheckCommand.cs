using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("file")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "A file or folder: checks the whole handbook, but only reports findings there; repeatable.",
        };
        var command = new DocumentedCommand(
            "check",
            "Checks a handbook and writes nothing.",
            new Example("handbookgen check", "checks the handbook in the current folder"),
            new Example("handbookgen check content/handbook/hiring.md", "reports only findings in this file"),
            new Example("handbookgen check -a broken-link=Warning", "reports broken links as warnings"),
            new Example("handbookgen check --fail-on warning", "also exits with code 1 if there are warnings"),
            new Example("handbookgen check --base origin/main", "also reports anchors and pages that this branch has lost"),
            new Example("handbookgen check --changed", "reports only what the last commit does not have"),
            new Example("handbookgen check --changed --base origin/main", "reports only what this branch has added"),
            new Example("handbookgen check --staged", "reports only what would come in with the next commit"),
            new Example(
                "handbookgen check --untrusted --base origin/main",
                "checks a change with the settings and the theme of another branch"
            ),
            new Example("handbookgen check --report sarif=handbook.sarif", "also writes a SARIF report to a file")
        )
        {
            files,
        };
        var site = new SiteOptions(command);
        site.CompletePages(files, shell);
        var reports = new ReportOptions(command);
        var comparisons = new ComparisonOptions(command);
        command.SetAction(parsed =>
        {
            var typed = parsed.GetValue(files) ?? [];
            var (comparison, mistake) = comparisons.Read(parsed, typed.Length > 0, shell);
            return comparison is null
                ? mistake!.Write(shell)
                : Run(
                    site.Read(parsed, shell.CurrentDirectory),
                    reports.Read(parsed, shell.CurrentDirectory, site.Read(parsed, shell.CurrentDirectory).Root),
                    comparison,
                    typed,
                    shell
                );
        });
        return command;
    }

    private static int Run(SiteArguments site, ReportArguments reports, Comparison comparison, string[] files, Shell shell)
    {
        var clock = new PhaseClock();
        var paths = RepositoryPaths.Around(site.Root, shell);
        var (staged, mistake) = comparison.IsStaged ? StagedChange.Read(site.Root) : default;
        if (mistake is not null)
        {
            return ReportOutput.Write(
                Report.Of(
                    new ConfigResult(new SiteConfig(), [mistake]),
                    PipelineResult.Nothing,
                    paths,
                    Severity.Error,
                    "in the repository. No page was read."
                ),
                reports,
                shell
            );
        }

        var (trusted, code) = UntrustedOption.Open(comparison.IsUntrusted, comparison.Trusted, site, reports, shell);
        if (code is not null)
            return code.Value;
        var input = staged is null ? site.LoadInput(trusted) : site.LoadInput(staged);
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

        var (only, refusal, help) = CheckedPaths.Read(files, site.Root, config.Config, shell);
        if (only is null)
            return UsageErrors.Write(refusal, help, shell.Error);
        var result = clock.Watch(
            shell.Terminal,
            onPhase =>
                HandbookPipeline.Check(
                    new PipelineRequest(
                        site.Root,
                        config.Config,
                        SiteOptions.ShippedThemes,
                        Base: comparison.Base,
                        HasTypedInputPaths: config.HasTypedInputPaths,
                        OnPhase: onPhase
                    )
                    {
                        Overrides = site.Overrides,
                        Baseline = input.Baseline ?? Baseline.Empty,
                        OnlyChanged = comparison.OnlyChanged,
                        Staged = staged,
                        LooksIntoOutput = true,
                        Trusted = trusted,
                        OnRule = site.Verbose ? clock.Measure : null,
                    }
                )
        );
        foreach (var path in only.NotInSite)
            shell.Error.WriteLine($"handbookgen: '{path}' is not part of the handbook and is not checked.");
        var report =
            files.Length == 0
                ? Report.Of(config, result, paths, failOn, Totals.In(result.PageCount))
                : Report.Of(config, result.In(only.Cover), paths, failOn, "in the given files.");
        var exitCode = ReportOutput.Write(report, reports, shell);
        if (site.Verbose)
            clock.WriteTimings(shell);
        return exitCode;
    }
}
