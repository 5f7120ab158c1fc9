using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM registry that contradicts itself.</summary>
public sealed class ContradictoryUtmRegistry : Rule
{
    public override string Id => "HB4013";

    public override string Name => "contradictory-utm-registry";

    public override Explanation Explanation =>
        new(
            What: "A key in `data/utm.yml` or in one of its entries is unknown, or an entry is wrong or contradicts another one. "
                + "For example, a code is listed twice, is both current and retired, is replaced by a code that does not exist, or "
                + "contains characters that no code may have; or a "
                + "source goes with a medium that is not in the list.",
            Why: "All other rules about UTM codes rely on the registry.",
            Incorrect: """
            media: [email, cpc]
            sources:
              - source: google
                media: [cps]
            """,
            Correct: """
            media: [email, cpc]
            sources:
              - source: google
                media: [cpc]
            """,
            Fix: "Correct the entry that the message points to.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) => site.Records.Utm.Problems.Select(Finding.Of);
}
