using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>People data that contradicts itself.</summary>
public sealed class ContradictoryPeople : Rule
{
    public override string Id => "HB3016";

    public override string Name => "contradictory-people";

    public override Explanation Explanation =>
        new(
            What: "An entry in `data/people.yml` is incomplete or contradicts another one. For example, it has no name, a value has "
                + "the wrong form, two people share a slug or a handle, or somebody left before they joined, reports to a slug that "
                + "nobody has, or reports to themselves through others. Downloaded data in `data/team.yml` is not checked.",
            Why: "DRIs are looked up in this file. If two people share a handle, one of them can never be found.",
            Incorrect: """
            - name: Ann Example
              handle: example
            - name: Ben Example
              handle: example
            """,
            Correct: """
            - name: Ann Example
              handle: ann
            - name: Ben Example
              handle: ben
            """,
            Fix: "Correct the entry that the message points to.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) => site.Records.People.Problems.Select(Finding.Of);
}
