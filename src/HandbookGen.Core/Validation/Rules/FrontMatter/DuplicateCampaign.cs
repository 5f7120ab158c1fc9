using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation.Rules;

/// <summary>Two campaigns with one anchor.</summary>
public sealed class DuplicateCampaign : Rule
{
    public override string Id => "HB3014";

    public override string Name => "duplicate-campaign";

    public override Explanation Explanation =>
        new(
            What: "Two campaigns have the same `anchor`; one that is not set comes from the name of the file. The one whose URL comes first keeps it.",
            Why: "On every list a link leads to the first of them. The second cannot be reached, and tools that join data by the anchor mix the two.",
            Bad: """
            title: CI/CD, second edition
            anchor: cicd
            """,
            Good: """
            title: CI/CD, second edition
            anchor: cicd-2
            """,
            Fix: "Give the newer campaign an anchor of its own. If both are one campaign, keep one page and add the other name to `former_names`.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var first = new Dictionary<string, OnPage<Campaign>>(StringComparer.Ordinal);
        foreach (var entry in site.Records.Campaigns)
        {
            var (page, campaign) = entry;
            if (first.TryAdd(campaign.Anchor.Value, entry))
                continue;
            // An anchor that nobody typed has no characters of its own.
            var range = campaign.Anchor.Range == page.FrontMatter.Range ? campaign.Title.Range : campaign.Anchor.Range;
            yield return new Finding(
                range,
                $"The anchor '{campaign.Anchor.Value}' is that of '{first[campaign.Anchor.Value].Page.Url}'.",
                "Write 'anchor: ...' with one that no other campaign has."
            );
        }
    }
}
