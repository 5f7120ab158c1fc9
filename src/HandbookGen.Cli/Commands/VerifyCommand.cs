using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "verify",
            "Checks a built site of any generator: its links, anchors and files.",
            new Example("handbookgen verify", "checks the output folder and compares it with 'anchors.lock'"),
            new Example("handbookgen verify public", "checks what Hugo has built"),
            new Example("handbookgen verify public --root-url https://example.com/docs/", "treats links to that URL as links of the site"),
            new Example("handbookgen verify --lock main.lock", "compares the protected anchors with another lock")
        );
        var built = new BuiltSiteOptions(command);
        var lockFile = new Option<string>("--lock")
        {
            HelpName = "file",
            Description = "The lock to compare with, relative to the current folder; defaults to 'anchors.lock' in the root.",
        };
        command.Add(lockFile);
        var site = new SiteOptions(command);
        var reports = new ReportOptions(command);
        command.SetAction(parsed =>
            Run(
                site.Read(parsed, shell.CurrentDirectory),
                built,
                parsed,
                parsed.GetValue(lockFile),
                reports.Read(parsed, shell.CurrentDirectory, site.Read(parsed, shell.CurrentDirectory).Root),
                shell
            )
        );
        return command;
    }

    private static int Run(
        SiteArguments site,
        BuiltSiteOptions built,
        ParseResult parsed,
        string? lockFile,
        ReportArguments reports,
        Shell shell
    )
    {
        var clock = new PhaseClock();
        var paths = RepositoryPaths.Around(site.Root, shell);
        var config = site.LoadConfig();
        var failOn = reports.FailOn ?? config.Config.FailureLogLevel;
        if (config.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return ReportOutput.Write(
                Report.Of(config, PipelineResult.Nothing, paths, failOn, "in the configuration. No file was read."),
                reports,
                shell
            );
        var target = built.Read(parsed, site.Root, config.Config, shell.CurrentDirectory);
        var (anchorLock, mistake) = LockFile.Read(site.Root, lockFile, shell.CurrentDirectory);
        if (mistake is not null)
            return mistake.Write(shell);
        var result = BuiltHandbook.Verify(site.Root, target.Folder, target.Config, anchorLock);
        if (result is null)
            return target.NoHtml().Write(shell);
        var outcome = anchorLock is null ? $"There is no '{LoadedSite.AnchorLockName}', so no protected anchors were compared." : null;
        var code = ReportOutput.Write(
            Report.Of(config, result, paths, failOn, $"in {Totals.Count(result.PageCount, "HTML file", "HTML files")}.", outcome),
            reports,
            shell
        );
        if (site.Verbose)
            clock.WriteTimings(shell);
        return code;
    }
}
