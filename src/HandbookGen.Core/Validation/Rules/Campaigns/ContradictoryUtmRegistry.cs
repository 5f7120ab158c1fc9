using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A registry of UTM codes that contradicts itself.</summary>
public sealed class ContradictoryUtmRegistry : Rule
{
    public override string Id => "HB4013";

    public override string Name => "contradictory-utm-registry";

    public override Explanation Explanation =>
        new(
            What: "In `data/utm.yml` an entry is listed twice, is current and retired at once, is replaced by one that is not there, has characters that no code can have, or a source goes with a medium that is not in the list.",
            Why: "Every other rule about UTM codes believes the registry.",
            Bad: """
            media: [email, cpc]
            sources:
              - source: google
                media: [cps]
            """,
            Good: """
            media: [email, cpc]
            sources:
              - source: google
                media: [cpc]
            """,
            Fix: "Correct the entry that the message names.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Records.Utm.Problems.Select(problem => new Finding(problem.Range, problem.Message, problem.Help, problem.Fix));
}
