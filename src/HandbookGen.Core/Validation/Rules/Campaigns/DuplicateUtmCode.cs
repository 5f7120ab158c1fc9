using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>Two campaigns with the same UTM code.</summary>
public sealed class DuplicateUtmCode : Rule
{
    public override string Id => "HB4005";

    public override string Name => "duplicate-utm-code";

    public override Explanation Explanation =>
        new(
            What: "Two campaigns, or two campaigns in a hand-written list, have the same UTM code. Case is ignored. The campaign "
                + "that comes first keeps the code.",
            Why: "Their visits are counted together, so nobody can tell which campaign worked.",
            Incorrect: """
            title: CI/CD, second edition
            utm_campaign: singleappci
            """,
            Correct: """
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
                    $"The UTM code '{use.Code.Value}' is already used by the campaign '{first[use.Code.Value].Campaign}'.",
                    "Give each campaign a code of its own."
                );
        }
    }
}
