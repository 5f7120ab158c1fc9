using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Validation.Rules;

/// <summary>A comment that suppresses a rule about anchors without giving a reason.</summary>
public sealed class SuppressionWithoutReason : Rule
{
    public override string Id => "HB6021";

    public override string Name => "suppression-without-reason";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A comment suppresses a rule about anchors, `HB2nnn`, without a reason, so it has no effect. For other rules, a "
                + "reason is welcome but optional.",
            Why: "Readers outside the handbook rely on these anchors. Anyone who breaks one owes the next editor an explanation.",
            Incorrect: "<!-- handbookgen-disable-next-line HB2002 -->",
            Correct: "<!-- handbookgen-disable-next-line HB2002 -- both headings are shown by tabs, one at a time -->",
            Fix: "Add two hyphens and the reason after the rule."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from comment in site.Suppressions.DistinctBy(comment => comment.Range)
        where comment.Kind is not (SuppressionKind.End or SuppressionKind.Unknown)
        from name in comment.Rules
        let rule = RuleCatalog.Find(name.Value)
        where rule is not null && !SuppressedRule.HasEffect(comment, rule)
        select new Finding(
            name.Range,
            $"The rule '{name.Value}' is suppressed without a reason, so it is still reported.",
            "Add ' -- ' and the reason after it."
        );
}
