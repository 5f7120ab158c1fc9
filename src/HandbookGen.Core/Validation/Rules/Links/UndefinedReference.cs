using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A reference to a link definition or a footnote that does not exist.</summary>
public sealed class UndefinedReference : Rule
{
    public override string Id => "HB1012";

    public override string Name => "undefined-reference";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A page has `[text][label]` without a line `[label]: url`, or a footnote `[^1]` without a line `[^1]: note`.",
            Why: "Readers see the brackets, and the link or the note is missing.",
            Incorrect: """
            See the [brief][campaign-brief].
            """,
            Correct: """
            See the [brief][campaign-brief].

            [campaign-brief]: /handbook/campaigns/brief/
            """,
            Fix: "Add the definition, or correct the label. To show brackets on purpose, write a backslash before the first one."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in UnknownInnerText.MistakesOutside(page)
        where mistake.Kind == MarkupMistakeKind.UndefinedReference
        select mistake.Text.StartsWith('^')
            ? new Finding(
                mistake.Range,
                $"The footnote '[{mistake.Text}]' has no note, so it is shown as text.",
                $"Add a line '[{mistake.Text}]: ...' with the note."
            )
            : new Finding(
                mistake.Range,
                $"The reference '{mistake.Text}' is not defined, so the link is shown as text.",
                $"Add a line '[{mistake.Text}]: url', or write '[text](url)'."
            );
}
