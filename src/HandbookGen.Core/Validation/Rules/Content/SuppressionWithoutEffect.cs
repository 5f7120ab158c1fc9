using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Validation.Rules;

/// <summary>A comment or front matter that looks like a suppression but has no effect.</summary>
public sealed class SuppressionWithoutEffect : Rule
{
    public override string Id => "HB6023";

    public override string Name => "suppression-without-effect";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A comment starts with `handbookgen-` but uses an unknown word, names no rule, or ends a block that never started. "
                + "Front matter that lowers a rule about anchors, `HB2nnn`, is reported too: only `statiq.json` can do that.",
            Why: "Its author thinks that the finding is suppressed, and is surprised by the next run.",
            Incorrect: "<!-- handbookgen-ignore-next-line HB1001 -->",
            Correct: "<!-- handbookgen-disable-next-line HB1001 -->",
            Fix: "Use `handbookgen-disable-next-line`, `-line` or `-file`, or put `handbookgen-disable` and `handbookgen-enable` "
                + "around the text, and name the rules."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var levels = new RuleLevels(site);
        return
        [
            .. site
                .Suppressions.DistinctBy(comment => comment.Range)
                .GroupBy(comment => comment.Range.File)
                .SelectMany(file => InFile([.. file])),
            .. site.Pages.SelectMany(page => page.Page.FrontMatter.Analyzers).Select(level => Lowered(level, levels)).OfType<Finding>(),
        ];
    }

    private static IEnumerable<Finding> InFile(List<Suppression> comments)
    {
        foreach (var comment in comments)
        {
            if (comment.Kind == SuppressionKind.Unknown)
            {
                var near = NearestName.Of(comment.Word.Value, Suppression.Words);
                yield return new Finding(
                    comment.Word.Range,
                    $"Unknown comment '{comment.Word.Value}'.",
                    near is null ? $"Use one of {string.Join(", ", Suppression.Words)}." : $"Did you mean '{near}'?"
                );
            }
            else if (comment.Kind == SuppressionKind.End)
            {
                if (
                    !comments.Exists(start =>
                        start.Kind == SuppressionKind.Start && start.Range.CompareTo(comment.Range) < 0 && Ends(comment, start)
                    )
                )
                    yield return new Finding(
                        comment.Word.Range,
                        $"'{comment.Word.Value}' ends a block that never started.",
                        "Add 'handbookgen-disable' and the rules where the block starts, or remove the comment."
                    );
            }
            else if (comment.Rules.IsEmpty)
            {
                yield return new Finding(
                    comment.Word.Range,
                    $"'{comment.Word.Value}' names no rule.",
                    "Name the rules that it should suppress."
                );
            }
        }
    }

    private static bool Ends(Suppression comment, Suppression start) =>
        comment.Rules.IsEmpty || start.Rules.Any(name => RuleCatalog.Find(name.Value) is { } rule && SuppressedRule.Ends(comment, rule));

    private static Finding? Lowered(PageRuleLevel level, RuleLevels levels) =>
        RuleCatalog.Find(level.Rule.Value) is { } rule && SuppressionAdvice.NeedsReason(rule) && level.Severity < levels.OfSite(rule)
            ? new Finding(
                level.Rule.Range,
                $"Front matter cannot lower {rule.Id} to {level.Severity}: others rely on the anchors of this page.",
                "Set the level in 'statiq.json', or suppress a single finding with a reason."
            )
            : null;
}
