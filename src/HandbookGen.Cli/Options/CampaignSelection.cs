using System.CommandLine;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Cli;

/// <summary>The option <c>--status</c>.</summary>
internal sealed class CampaignSelection
{
    private readonly Option<string> status = new("--status")
    {
        HelpName = "status",
        Description = $"Only campaigns with this status: {Names}.",
    };

    private static string Names => string.Join(", ", CampaignNames.Status.Select(known => known.Name));

    public CampaignSelection(Command command)
    {
        status.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && CampaignNames.Status.All(known => known.Name != name))
                result.AddError($"Unknown status '{name}'; the statuses are {Names}.");
        });
        status.CompletionSources.Add([.. CampaignNames.Status.Select(known => known.Name)]);
        command.Add(status);
    }

    /// <summary>The selected campaigns, in the order of their URLs.</summary>
    public IEnumerable<OnPage<Campaign>> Of(ParseResult parsed, Site site)
    {
        if (parsed.GetValue(status) is not { } name)
            return site.Records.Campaigns;
        var wanted = CampaignNames.Status.First(known => known.Name == name).Value;
        return site.Records.Campaigns.Where(campaign => campaign.Record.Status?.Value == wanted);
    }
}
