using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>People data that cannot be true.</summary>
public sealed class ContradictoryPeople : Rule
{
    public override string Id => "HB3016";

    public override string Name => "contradictory-people";

    public override Explanation Explanation =>
        new(
            What: "In `data/people.yml` an entry has no name, a value is not what its key needs, two people share a slug or a handle, somebody reports to a slug that nobody has or, over others, to themselves, or left before they came. Data that is downloaded as `data/team.yml` is not checked.",
            Why: "DRIs are looked up in this file. Of two people with one handle, one can never be found.",
            Bad: """
            - name: Ann Example
              handle: example
            - name: Ben Example
              handle: example
            """,
            Good: """
            - name: Ann Example
              handle: ann
            - name: Ben Example
              handle: ben
            """,
            Fix: "Correct the entry that the message names.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Records.People.Problems.Select(problem => new Finding(problem.Range, problem.Message, problem.Help, problem.Fix));
}
