using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation.Rules;

/// <summary>A campaign whose status its own dates contradict.</summary>
public sealed class StatusAgainstDates : Rule
{
    public override string Id => "HB3011";

    public override string Name => "status-against-dates";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A planned campaign whose launch is past, an active or past one whose launch is still to come, one that goes on after the quarter of its sunset, a sunset before the launch, or `status: sunset` without a quarter.",
            Why: "Lists are made from the status and the dates. A campaign with both wrong is shown where nobody looks for it.",
            Bad: """
            status: planned
            launch_date: 2020-04-27
            """,
            Good: """
            status: active
            launch_date: 2020-04-27
            """,
            Fix: "Set the status that is true today, or correct the date.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Records.Campaigns.SelectMany(campaign => Of(campaign.Record, site.Config.Today));

    private static IEnumerable<Finding> Of(Campaign campaign, DateOnly? today)
    {
        var (launch, sunset) = (campaign.LaunchDate?.Value, campaign.Sunset?.Quarter);
        if (sunset?.Value.LastDay < launch?.FirstDay)
            yield return new Finding(
                sunset.Range,
                $"The sunset is {sunset.Value.When}, before the launch {launch?.When}.",
                "Correct one of the two dates."
            );
        if (campaign.Status is not { } status)
            yield break;
        if (status.Value == CampaignStatus.Sunset && campaign.Sunset is null)
            yield return new Finding(
                status.Range,
                "The campaign is in its sunset, but no 'sunset' says when it ends.",
                "Write 'sunset: {quarter: FYnn-Qn}'."
            );
        var word = CampaignNames.Of(status.Value);
        if (status.Value == CampaignStatus.Planned && launch?.LastDay < today)
            yield return new Finding(
                status.Range,
                $"The campaign is planned, but was launched {launch?.When}.",
                "Write 'status: active', or correct 'launch_date'."
            );
        else if (status.Value is not (CampaignStatus.Planned or CampaignStatus.Wip) && launch?.FirstDay > today)
            yield return new Finding(
                status.Range,
                $"The campaign is {word}, but its launch is {launch?.When}.",
                "Write 'status: planned', or correct 'launch_date'."
            );
        else if (!campaign.HasEnded && sunset?.Value.LastDay < today)
            yield return new Finding(
                status.Range,
                $"The campaign is {word}, but its sunset was {sunset.Value.When}.",
                "Write 'status: past', or correct the quarter.",
                Fix.Unsafe("Write 'past'", status.Range, "past")
            );
    }
}
