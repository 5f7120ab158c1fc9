using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation.Rules;

/// <summary>Campaigns whose successors form a cycle.</summary>
public sealed class SuccessorCycle : Rule
{
    public override string Id => "HB3013";

    public override string Name => "successor-cycle";

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "The successors of a campaign lead back to it, or a campaign is its own successor.",
            Why: "Readers who look for the current campaign never find it.",
            Incorrect: """
            anchor: cicd
            sunset:
              successor: cicd
            """,
            Correct: """
            anchor: cicd
            sunset:
              quarter: FY21-Q2
            """,
            Fix: "Remove the successor of the campaign that is still running.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from cycle in Cycles.Of(site.Records.Campaigns.Select(entry => entry.Record), campaign => Next(campaign, site.Records))
        select new Finding(
            cycle[0].Sunset!.Successor!.Range,
            cycle.Length == 1
                ? $"The campaign '{cycle[0].Title.Value}' is its own successor."
                : $"The successors of '{cycle[0].Title.Value}' lead back to it: "
                    + $"{string.Join(", ", cycle.Skip(1).Append(cycle[0]).Select(campaign => $"'{campaign.Anchor.Value}'"))}.",
            "Remove the 'successor' of the campaign that is still running."
        );

    private static Campaign? Next(Campaign campaign, SiteRecords records) =>
        campaign.Sunset?.Successor is { } successor ? records.CampaignAt(successor.Value) : null;
}
