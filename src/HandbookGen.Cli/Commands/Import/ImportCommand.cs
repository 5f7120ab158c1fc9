using System.CommandLine;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen import</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell) =>
        new DocumentedCommand(
            "import",
            "Turns hand-written lists into front matter.",
            new Example(
                "handbookgen import campaigns content/campaigns.md --dry-run",
                "shows what the campaign list on a page would become"
            )
        )
        {
            ImportCampaignsCommand.Create(shell),
        };
}
