using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Validation.Rules;

/// <summary>A UTM parameter without a value.</summary>
public sealed class EmptyUtmParameter : Rule
{
    public override string Id => "HB4016";

    public override string Name => "empty-utm-parameter";

    public override Severity DefaultSeverity => Severity.Warning;

    // A name that nobody reads needs no value.
    public override ImmutableArray<string> YieldsTo => ["HB4008"];

    public override SiteParts Needs => SiteParts.Utm;

    public override Explanation Explanation =>
        new(
            What: "A link to our own sites has a UTM parameter whose value is empty. Templates, in which other parameters "
                + "have placeholders to fill in, are not reported.",
            Why: "Analytics programs count the visit without a campaign or source, as if the link had not been tagged.",
            Incorrect: "[Trial](https://about.example.com/trial/?utm_campaign=&utm_medium=email)",
            Correct: "[Trial](https://about.example.com/trial/?utm_campaign=autosd&utm_medium=email)",
            Fix: "Add the value, or remove the parameter."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from link in TaggedLinks.Of(site)
        where link.Owner == LinkOwner.Ours && !link.IsTemplate
        from parameter in link.Parameters
        where parameter.Value.Length == 0 && UtmKeys.IsUtm(parameter.Key)
        select new Finding(
            link.RangeAt(parameter.Start, parameter.End),
            $"The UTM parameter '{parameter.Key}' has no value.",
            "Remove the UTM parameters, or add the value."
        );
}
