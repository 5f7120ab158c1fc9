using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A reference to a campaign that does not exist.</summary>
public sealed class UnknownCampaign : Rule
{
    public override string Id => "HB3012";

    public override string Name => "unknown-campaign";

    public override SiteParts Needs => SiteParts.FrontMatter | SiteParts.Campaigns;

    public override Explanation Explanation =>
        new(
            What: "The `successor` of a sunset, or the `of` of a localized campaign, is not the anchor of any campaign.",
            Why: "The page says that another campaign takes over, but the link leads nowhere.",
            Incorrect: """
            sunset:
              quarter: FY21-Q2
              successor: ci-cd
            """,
            Correct: """
            sunset:
              quarter: FY21-Q2
              successor: cicd
            """,
            Fix: "Copy the anchor from the page of the other campaign.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from entry in site.Records.Campaigns
        from name in new[] { entry.Record.Sunset?.Successor, entry.Record.Localized?.Of }
        where name is not null && site.Records.CampaignAt(name.Value) is null
        select new Finding(name.Range, $"No campaign has the anchor '{name.Value}'.", "Use the 'anchor' of the other campaign.")
        {
            Suggestion = finding =>
                NearestName.Of(name.Value, site.Records.Campaigns.Select(other => other.Record.Anchor.Value)) is { } near
                    ? finding with
                    {
                        Help = $"Did you mean '{near}'?",
                        Fix = Fix.Unsafe($"Replace with '{near}'", name.Range, YamlText.Of(near)),
                    }
                    : finding,
        };
}
