using System.CommandLine;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen campaigns</c>.</summary>
internal static class CampaignsCommand
{
    public static Command Create(Shell shell) =>
        new DocumentedCommand(
            "campaigns",
            "Lists and exports the campaigns of a handbook.",
            new Example("handbookgen campaigns list --status active", "prints one line per active campaign"),
            new Example("handbookgen campaigns export --format ics > campaigns.ics", "exports their dates as a calendar")
        )
        {
            CampaignsListCommand.Create(shell),
            CampaignsExportCommand.Create(shell),
        };
}
