using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

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
            new Example("handbookgen check -s FailureLogLevel=Warning", "ends with exit code 1 after a warning as well"));
        var site = new SiteOptions(command);
        command.SetAction(parsed => Run(site.Read(parsed, shell.CurrentDirectory), shell));
        return command;
    }

    private static int Run(SiteArguments site, Shell shell)
    {
        var clock = new PhaseClock();
        var (config, mistakes) = ConfigFile.Load(site);
        TextReporter.Write(mistakes, shell);
        if (ExitCode.For(mistakes, Severity.Error) != ExitCode.Clean)
        {
            shell.Output.WriteLine($"{TextReporter.Totals(mistakes)} in the configuration. No page was read.");
            return ExitCode.BadUsage;
        }

        var result = clock.Watch(shell.Terminal, onPhase =>
            HandbookPipeline.Check(new PipelineRequest(site.Root, config, SiteOptions.ShippedThemes, OnPhase: onPhase)));
        TextReporter.Write(result.Diagnostics, shell);
        TextReporter.WriteSummary(result.Diagnostics, result.PageCount, shell);
        if (site.Verbose)
            clock.WriteTimings(shell);
        return ExitCode.For(result.Diagnostics, config.FailureLogLevel);
    }
}
