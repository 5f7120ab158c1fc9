using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;

namespace HandbookGen.Validation.Rules;

/// <summary>Two campaigns with the same anchor.</summary>
public sealed class DuplicateCampaign : Rule
{
    public override string Id => "HB3014";

    public override string Name => "duplicate-campaign";

    public override Explanation Explanation =>
        new(
            What: "Two campaigns have the same `anchor`. A campaign that sets none uses the name of its file. The campaign whose URL "
                + "sorts first keeps the anchor.",
            Why: "On every list, links go to the first campaign. The second cannot be reached, and tools that join data by anchor "
                + "mix up the two.",
            Incorrect: """
            title: CI/CD, second edition
            anchor: cicd
            """,
            Correct: """
            title: CI/CD, second edition
            anchor: cicd-2
            """,
            Fix: "Give the newer campaign an anchor of its own. If both are the same campaign, keep one page and add the other name "
                + "to `former_names`.",
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
            // An anchor that comes from the file name is not in the text, so the finding is on the title.
            var range = campaign.Anchor.Range == page.FrontMatter.Range ? campaign.Title.Range : campaign.Anchor.Range;
            yield return new Finding(
                range,
                $"The anchor '{campaign.Anchor.Value}' is already used by '{first[campaign.Anchor.Value].Page.Url}'.",
                "Set 'anchor' to a value that no other campaign uses."
            );
        }
    }
}
