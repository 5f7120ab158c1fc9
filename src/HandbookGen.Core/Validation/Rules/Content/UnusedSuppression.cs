using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A comment that suppresses a rule that finds nothing there.</summary>
public sealed class UnusedSuppression : Rule
{
    internal const string RuleId = "HB6020";

    public override string Id => RuleId;

    public override string Name => "unused-suppression";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A comment suppresses a rule, but the rule finds nothing in the lines that the comment covers. Rules that are "
                + "switched off are not checked.",
            Why: "The mistake that was suppressed is gone. If the comment stays, it hides the next one, which nobody has looked at.",
            Incorrect: """
            <!-- handbookgen-disable-next-line HB1001 -- the page comes with the next release -->
            See [Values](/handbook/values/).
            """,
            Correct: "See [Values](/handbook/values/).",
            Fix: "Remove the comment, or the rule from the comment. If the comment was meant for another line, move it: `-next-line` "
                + "covers the next line with text, `-line` its own line."
        );

    /// <summary>Always empty: only <see cref="Suppressor"/> knows what the other rules have found.</summary>
    public override IEnumerable<Finding> Check(Site site) => [];

    internal static Finding FindingOf(SuppressedRule unused) =>
        new(
            unused.Name.Range,
            $"'{unused.Comment.Word.Value}' suppresses {unused.Rule.Id}, which finds nothing here.",
            unused.Comment.Rules.Length == 1 ? "Remove the comment." : $"Remove '{unused.Name.Value}' from the comment.",
            FixOf(unused)
        );

    // A comment can keep two lists apart, so a person should look before it is removed.
    private static Fix FixOf(SuppressedRule unused) =>
        unused.Comment.Rules.Length == 1
            ? Fix.Unsafe("Remove the comment", unused.Comment.Range, "")
            : Fix.Safe($"Remove '{unused.Name.Value}' from the comment", unused.Name.Range, "");
}
