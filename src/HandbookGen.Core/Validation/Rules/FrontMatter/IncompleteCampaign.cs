using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation.Rules;

/// <summary>An active campaign without an epic, a brief or a core team.</summary>
public sealed class IncompleteCampaign : Rule
{
    public override string Id => "HB3015";

    public override string Name => "incomplete-campaign";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A campaign with `status: active` has no epic, no brief or no core team.",
            Why: "Regions and channels wait for the material, or make their own.",
            Incorrect: """
            status: active
            epics:
              - url: https://gitlab.com/groups/example/-/epics/1
            """,
            Correct: """
            status: active
            epics:
              - url: https://gitlab.com/groups/example/-/epics/1
            brief: https://gitlab.com/groups/example/-/epics/1#brief
            core_team: https://gitlab.com/groups/example/-/epics/1#core-team
            """,
            Fix: "Add what is missing. Until it exists, set the status of the campaign to `wip`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var (page, campaign) in site.Records.Campaigns)
        {
            if (campaign.Status is not { Value: CampaignStatus.Active } status)
                continue;
            string[] missing = [.. Missing(campaign).Where(key => UnreadValues.Of(page.FrontMatter, campaign.Problems, key) is null)];
            if (missing.Length > 0)
                yield return new Finding(
                    status.Range,
                    $"The active campaign '{campaign.Title.Value}' is missing {string.Join(", ", missing.Select(key => $"'{key}'"))}.",
                    "Add what is missing, or set 'status: wip' until it exists."
                );
        }
    }

    private static IEnumerable<string> Missing(Campaign campaign)
    {
        if (campaign.Epics.IsEmpty)
            yield return "epics";
        if (campaign.Brief is null)
            yield return "brief";
        if (campaign.CoreTeam is null)
            yield return "core_team";
    }
}
