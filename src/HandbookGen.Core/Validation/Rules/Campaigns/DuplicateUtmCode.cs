using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>Two campaigns with one UTM code.</summary>
public sealed class DuplicateUtmCode : Rule
{
    public override string Id => "HB4005";

    public override string Name => "duplicate-utm-code";

    public override Explanation Explanation =>
        new(
            What: "Two campaigns, or two campaigns of one hand-kept list, have the same code; capital letters make no difference. The one that comes first keeps it.",
            Why: "Their visits are counted together, and nobody can say which of the two worked.",
            Bad: """
            title: CI/CD, second edition
            utm_campaign: singleappci
            """,
            Good: """
            title: CI/CD, second edition
            utm_campaign: singleappci2
            """,
            Fix: "Give the newer campaign a code of its own.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        [.. Repeated(UtmCodeUses.OfCampaigns(site)), .. Repeated(UtmCodeUses.OfLists(site))];

    private static IEnumerable<Finding> Repeated(IEnumerable<UtmCodeUse> uses)
    {
        var first = new Dictionary<string, UtmCodeUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var use in uses)
        {
            if (!first.TryAdd(use.Code.Value, use))
                yield return new Finding(
                    use.Code.Range,
                    $"The UTM code '{use.Code.Value}' is that of the campaign '{first[use.Code.Value].Campaign}' too.",
                    "Give each campaign a code of its own."
                );
        }
    }
}
