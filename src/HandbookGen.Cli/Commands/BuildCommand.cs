using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen build</c>.</summary>
internal static class BuildCommand
{
    public static Command Create(Shell shell)
    {
        var noCheck = new Option<bool>("--no-check") { Description = "Builds without the rules." };
        var force = new Option<bool>("--force") { Description = "Writes into a folder that holds files of others; they stay." };
        var command = new DocumentedCommand(
            "build",
            "Checks a handbook and writes its site. Nothing is written when there is an error.",
            new Example("handbookgen build", "writes the handbook of the current folder to 'output'"),
            new Example("handbookgen build -r docs -o public", "writes the handbook in 'docs' to 'docs/public'"),
            new Example("handbookgen build -s LinkRelative=true", "writes a site that can be opened from disk"));
        var site = new SiteOptions(command);
        command.Add(noCheck);
        command.Add(force);
        command.SetAction(parsed =>
            Run(site.Read(parsed, shell.CurrentDirectory), parsed.GetValue(noCheck), parsed.GetValue(force), shell));
        return command;
    }

    private static int Run(SiteArguments site, bool noCheck, bool force, Shell shell)
    {
        var clock = new PhaseClock();
        var (config, mistakes) = ConfigFile.Load(site);
        TextReporter.Write(mistakes, shell);
        if (ExitCode.For(mistakes, Severity.Error) != ExitCode.Clean)
        {
            shell.Output.WriteLine($"{TextReporter.Totals(mistakes)} in the configuration. Nothing was written.");
            return ExitCode.BadUsage;
        }

        var result = clock.Watch(shell.Terminal, onPhase =>
            HandbookPipeline.Build(new PipelineRequest(site.Root, config, SiteOptions.ShippedThemes, WithRules: !noCheck, Force: force, OnPhase: onPhase)));
        TextReporter.Write(result.Diagnostics, shell);
        TextReporter.WriteSummary(result.Diagnostics, result.PageCount, shell);
        shell.Output.WriteLine(Outcome(result.Written, config.OutputPath));
        if (site.Verbose)
            clock.WriteTimings(shell);
        return ExitCode.For(result.Diagnostics, config.FailureLogLevel);
    }

    private static string Outcome(WriteSummary? written, string output) =>
        written is null
            ? "Nothing was written, because there are errors."
            : $"Wrote {TextReporter.Count(written.Changed + written.Unchanged, "file", "files")} "
                + $"({written.Changed} changed, {written.Unchanged} unchanged, {written.Deleted} deleted) to {output}.";
}
