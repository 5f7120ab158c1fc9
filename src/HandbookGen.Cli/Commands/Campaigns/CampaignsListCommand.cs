using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen campaigns list</c>.</summary>
internal static class CampaignsListCommand
{
    public static Command Create(Shell shell)
    {
        var command = new DocumentedCommand(
            "list",
            "Prints one line per campaign: file, anchor, status, launch, manager and code.",
            new Example("handbookgen campaigns list", "lists all campaigns"),
            new Example("handbookgen campaigns list --status past", "lists past campaigns")
        );
        var site = new SiteOptions(command);
        var selection = new CampaignSelection(command);
        command.SetAction(parsed => Run(site.Read(parsed, shell.CurrentDirectory), handbook => selection.Of(parsed, handbook), shell));
        return command;
    }

    private static int Run(SiteArguments arguments, Func<Site, IEnumerable<OnPage<Campaign>>> select, Shell shell)
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return code;
        var campaigns = select(handbook.Site).ToList();
        foreach (var (page, campaign) in campaigns)
        {
            string[] facts =
            [
                campaign.Status is { } status ? CampaignNames.Of(status.Value) : "no status",
                campaign.LaunchDate?.Value.ToString() ?? "no launch",
                handbook.Site.Records.People.NameOf(campaign.ManagerDri?.Value) ?? "no manager",
                campaign.UtmCampaign?.Value ?? "no code",
            ];
            shell.Output.WriteLine(
                VisibleText.Of($"{page.Source.Path}: #{campaign.Anchor.Value} {campaign.Title.Value} [{string.Join(", ", facts)}]")
            );
        }

        shell.Output.WriteLine($"{Totals.Count(campaigns.Count, "campaign", "campaigns")}.");
        return ExitCode.Clean;
    }
}
