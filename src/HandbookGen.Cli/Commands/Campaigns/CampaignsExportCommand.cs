using System.CommandLine;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Rendering.Exports;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen campaigns export</c>.</summary>
internal static class CampaignsExportCommand
{
    public static Command Create(Shell shell)
    {
        var names = string.Join(", ", CampaignExport.Formats.Select(known => known.Name));
        var format = new Option<string>("--format") { HelpName = "format", Description = $"The output format: {names}; defaults to json." };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && CampaignExport.Find(name) is null)
                result.AddError($"Unknown format '{name}'; the formats are {names}.");
        });
        format.CompletionSources.Add([.. CampaignExport.Formats.Select(known => known.Name)]);
        var command = new DocumentedCommand(
            "export",
            "Prints the campaigns for scripts, spreadsheets and calendars.",
            new Example("handbookgen campaigns export --format csv > campaigns.csv", "exports a table"),
            new Example("handbookgen campaigns export --format ics --status planned", "prints the dates of planned campaigns as a calendar")
        )
        {
            format,
        };
        var site = new SiteOptions(command);
        var selection = new CampaignSelection(command);
        command.SetAction(parsed =>
            Run(
                site.Read(parsed, shell.CurrentDirectory),
                CampaignExport.Find(parsed.GetValue(format) ?? "json")!,
                handbook => selection.Of(parsed, handbook),
                shell
            )
        );
        return command;
    }

    private static int Run(SiteArguments arguments, ExportFormat format, Func<Site, IEnumerable<OnPage<Campaign>>> select, Shell shell)
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return code;
        shell.Output.Write(format.Write(handbook.Site, select(handbook.Site)));
        return ExitCode.Clean;
    }
}
