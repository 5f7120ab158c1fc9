using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A comment that suppresses a rule where it finds nothing.</summary>
public sealed class UnusedSuppression : Rule
{
    public override string Id => "HB6020";

    public override string Name => "unused-suppression";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A comment suppresses a rule, and the rule finds nothing in the lines that the comment reaches. Rules that are switched off are left alone.",
            Why: "The mistake that was excused is gone. The comment stays behind and would excuse the next one, which nobody has looked at.",
            Bad: """
            <!-- handbookgen-disable-next-line HB1001 -- the page comes with the next release -->
            See [Values](/handbook/values/).
            """,
            Good: "See [Values](/handbook/values/).",
            Fix: "Remove the comment, or the rule from it. If the comment was meant for another line, move it: `-next-line` reaches the next line with text, `-line` its own."
        );

    /// <summary>Nothing: only <see cref="Suppressor"/> knows what the other rules have found.</summary>
    public override IEnumerable<Finding> Check(Site site) => [];

    internal static Finding FindingOf(SuppressedRule unused) =>
        new(
            unused.Name.Range,
            $"{unused.Rule.Id} finds nothing here that '{unused.Comment.Word.Value}' could suppress.",
            unused.Comment.Rules.Length == 1 ? "Remove the comment." : $"Remove '{unused.Name.Value}' from the comment.",
            FixOf(unused)
        );

    // A comment between two lists keeps them apart, so that somebody should look.
    private static Fix FixOf(SuppressedRule unused) =>
        unused.Comment.Rules.Length == 1
            ? Fix.Unsafe("Remove the comment", unused.Comment.Range, "")
            : Fix.Safe($"Remove '{unused.Name.Value}' from the comment", unused.Name.Range, "");
}
