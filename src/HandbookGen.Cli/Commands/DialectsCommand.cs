using System.CommandLine;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen config dialects</c>.</summary>
internal static class DialectsCommand
{
    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "dialects",
            "Shows in which Markdown dialect the pages of each folder are read, and what decides that.",
            new Example("handbookgen config dialects", "shows each folder with its number of pages, dialect and reason")
        );
        var site = new SiteOptions(command);
        command.SetAction(parsed => Run(site.Read(parsed, shell.CurrentDirectory), shell));
        return command;
    }

    private static int Run(SiteArguments site, Shell shell)
    {
        var input = site.LoadInput();
        if (input.IsBroken)
            return ReportOutput.WriteBroken(input, site, shell);

        var request = new PipelineRequest(
            site.Root,
            input.Config.Config,
            SiteOptions.ShippedThemes,
            WithRules: false,
            HasTypedInputPaths: input.Config.HasTypedInputPaths
        )
        {
            Overrides = site.Overrides,
        };
        DialectSection.Of(HandbookPipeline.Index(request).Site).Write(shell.Output);
        return ExitCode.Clean;
    }
}
