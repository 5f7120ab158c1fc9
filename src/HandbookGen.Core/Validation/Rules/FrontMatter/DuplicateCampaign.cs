using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>Two campaigns with the same anchor.</summary>
public sealed class DuplicateCampaign : Rule
{
    public override string Id => "HB3014";

    public override string Name => "duplicate-campaign";

    public override SiteParts Needs => SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "Two campaigns have the same `anchor`. A campaign that sets none uses the name of its file. The campaign whose URL "
                + "sorts first keeps the anchor or, with `--base`, the one that had it before.",
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
        var campaigns = site.Records.Campaigns;
        foreach (
            var (stays, (page, campaign)) in Duplicates.Of(
                campaigns,
                entry => entry.Record.Anchor.Value,
                StringComparer.Ordinal,
                entry => entry.Record.Anchor.Range,
                site.Promises.Base
            )
        )
        {
            // An anchor that comes from the file name is not in the text, so the finding is on the title.
            var range = campaign.Anchor.Range == page.FrontMatter.Range ? campaign.Title.Range : campaign.Anchor.Range;
            yield return new Finding(
                range,
                $"The anchor '{campaign.Anchor.Value}' is already used by '{stays.Page.Url}'.",
                "Set 'anchor' to a value that no other campaign uses."
            );
        }
    }
}
