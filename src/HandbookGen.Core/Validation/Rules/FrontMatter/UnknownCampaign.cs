using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A campaign that another one names, and that there is not.</summary>
public sealed class UnknownCampaign : Rule
{
    public override string Id => "HB3012";

    public override string Name => "unknown-campaign";

    public override Explanation Explanation =>
        new(
            What: "The `successor` of a sunset, or the `of` of a localized campaign, is the anchor of no campaign.",
            Why: "The page promises that somebody takes over, and leads nowhere.",
            Bad: """
            sunset:
              quarter: FY21-Q2
              successor: ci-cd
            """,
            Good: """
            sunset:
              quarter: FY21-Q2
              successor: cicd
            """,
            Fix: "Take the anchor from the page of the other campaign.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from entry in site.Records.Campaigns
        from name in new[] { entry.Record.Sunset?.Successor, entry.Record.Localized?.Of }
        where name is not null && site.Records.CampaignAt(name.Value) is null
        let near = NearestName.Of(name.Value, site.Records.Campaigns.Select(other => other.Record.Anchor.Value))
        select new Finding(
            name.Range,
            $"No campaign has the anchor '{name.Value}'.",
            near is null ? "Write the 'anchor' of the other campaign." : $"Did you mean '{near}'?",
            near is null ? null : Fix.Unsafe($"Write '{near}'", name.Range, YamlText.Of(near))
        );
}
