using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation.Rules;

/// <summary>A campaign whose status contradicts its dates.</summary>
public sealed class StatusAgainstDates : Rule
{
    public override string Id => "HB3011";

    public override string Name => "status-against-dates";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "The status of a campaign contradicts its dates: it is planned although it was launched, active or past before its "
                + "launch, or still running after the quarter of its sunset. A sunset before the launch, and `status: sunset` without "
                + "a quarter, are reported too.",
            Why: "Lists of campaigns are made from the status and the dates. With the wrong ones, a campaign is listed where nobody "
                + "looks for it.",
            Incorrect: """
            status: planned
            launch_date: 2020-04-27
            """,
            Correct: """
            status: active
            launch_date: 2020-04-27
            """,
            Fix: "Set the status that is right today, or correct the date.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) => site.Records.Campaigns.SelectMany(campaign => Of(campaign, site.Config.Today));

    private static IEnumerable<Finding> Of(OnPage<Campaign> entry, DateOnly? today)
    {
        var (page, campaign) = entry;
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
                "The status is 'sunset', but no 'sunset' key says when the campaign ends.",
                "Add 'sunset: {quarter: FYnn-Qn}'."
            )
            {
                Cause = UnreadValues.Of(page.FrontMatter, campaign.Problems, "sunset"),
            };
        var word = CampaignNames.Of(status.Value);
        if (status.Value == CampaignStatus.Planned && launch?.LastDay < today)
            yield return new Finding(
                status.Range,
                $"The campaign is planned, but it was launched {launch?.When}.",
                "Set 'status: active', or correct 'launch_date'."
            );
        else if (status.Value is not (CampaignStatus.Planned or CampaignStatus.Wip) && launch?.FirstDay > today)
            yield return new Finding(
                status.Range,
                $"The campaign is {word}, but its launch is {launch?.When}.",
                "Set 'status: planned', or correct 'launch_date'."
            );
        else if (!campaign.HasEnded && sunset?.Value.LastDay < today)
            yield return new Finding(
                status.Range,
                $"The campaign is {word}, but its sunset was {sunset.Value.When}.",
                "Set 'status: past', or correct the quarter.",
                Fix.Unsafe("Set the status to 'past'", status.Range, "past")
            );
    }
}
