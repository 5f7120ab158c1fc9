using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>An anchor that is retired in two places, to different targets.</summary>
public sealed class AnchorRetiredTwice : Rule
{
    public override string Id => "HB5013";

    public override string Name => "anchor-retired-twice";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The same anchor is retired twice, and the two targets differ. The front matter of the page counts before "
                + "`data/redirects.yml`, and the first entry before later ones.",
            Why: "Only one of the two has an effect. Whoever wrote the other one believes that readers arrive there.",
            Incorrect: """
            # front matter of /handbook/abm/
            anchor_aliases:
              tools: software

            # data/redirects.yml
            - from: /handbook/abm/#tools
              to: /handbook/marketing/#tools
            """,
            Correct: """
            # front matter of /handbook/abm/
            anchor_aliases:
              tools: software
            """,
            Fix: "Decide where readers should end up, and remove the other entry.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from repeated in site.Redirects.Repeated
        let first = repeated.First
        let place = first.Range.File == repeated.Range.File
            ? $"line {first.Range.Line}"
            : $"line {first.Range.Line} of '{first.Range.File}'"
        select new Finding(
            repeated.Range,
            $"The anchor '#{first.Id}' of '{first.Url}' is already retired on {place}, to '{WrittenTarget.Of(first.Target)}'.",
            "Decide where readers should end up, and remove the other entry."
        );
}
