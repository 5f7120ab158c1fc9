using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM parameter with two different values.</summary>
public sealed class RepeatedUtmParameter : Rule
{
    public override string Id => "HB4017";

    public override string Name => "repeated-utm-parameter";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "A link to our own sites has the same UTM parameter twice, with different values.",
            Why: "Some analytics programs count the first value, others the last one, so two reports about one visit " + "disagree.",
            Incorrect: "[Trial](https://about.example.com/trial/?utm_campaign=autosd&utm_campaign=gitops)",
            Correct: "[Trial](https://about.example.com/trial/?utm_campaign=autosd)",
            Fix: "Keep the right one."
        );

    // If one of the two is wrong, that rule says which.
    public override ImmutableArray<string> YieldsTo => ["HB4002", "HB4003", "HB4004", "HB4006", "HB4009", "HB4011", "HB4016"];

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.HasValues
        from same in link.Parameters.Where(parameter => UtmKeys.IsUtm(parameter.Key)).GroupBy(parameter => parameter.Key)
        let first = same.First()
        from other in same.Skip(1)
        where other.Value != first.Value
        select new Finding(
            link.RangeAt(other.Start, other.End),
            $"The UTM parameter '{other.Key}' has a second value: first '{first.Value}', then '{other.Value}'.",
            "Remove the UTM parameters, or keep the right one."
        );
}
