using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A code fence, a comment or an HTML element that is never closed.</summary>
public sealed class UnclosedMarkup : Rule
{
    public override string Id => "HB6013";

    public override string Name => "unclosed-markup";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A code fence or a comment is never closed, or an HTML element such as `<details>` or `<b>` has no end tag. "
                + "Elements whose end "
                + "tag is optional, such as `<p>` and `<li>`, are not reported.",
            Why: "Everything after it becomes code, is hidden in the comment or the collapsed box, or turns bold.",
            Incorrect: """
            <details>
            <summary>Objectives of this quarter</summary>

            More people know us.
            """,
            Correct: """
            <details>
            <summary>Objectives of this quarter</summary>

            More people know us.
            </details>
            """,
            Fix: "Add the closing fence or the end tag where the code or the element ends. A closing fence needs at least as many "
                + "characters as the opening one."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var mistake in UnknownInnerText.MistakesOutside(page))
            {
                if (mistake.Kind == MarkupMistakeKind.UnclosedElement)
                    yield return new Finding(
                        mistake.Range,
                        $"'<{mistake.Text}>' is never closed.",
                        $"Add '</{mistake.Text}>' where it ends."
                    );
                else if (mistake.Kind == MarkupMistakeKind.UnclosedFence)
                    yield return new Finding(
                        mistake.Range,
                        $"The code fence '{mistake.Text}' is never closed.",
                        $"Add '{mistake.Text}' on a line of its own where the code ends."
                    );
                else if (mistake.Kind == MarkupMistakeKind.UnclosedComment)
                    yield return new Finding(mistake.Range, "The comment is never closed.", "Add '-->' where it ends.");
            }
        }
    }
}
