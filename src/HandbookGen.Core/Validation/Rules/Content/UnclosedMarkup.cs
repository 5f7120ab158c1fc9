using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A code fence or an HTML element that has a beginning and no end.</summary>
public sealed class UnclosedMarkup : Rule
{
    public override string Id => "HB6013";

    public override string Name => "unclosed-markup";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A code fence has no second one, or an HTML element such as `<details>` or `<b>` no end tag. Elements whose end tag may be left out, such as `<p>` and `<li>`, stay silent.",
            Why: "Everything behind it becomes code, stands inside the closed box, or is bold.",
            Bad: """
            <details>
            <summary>Objectives of this quarter</summary>

            More people know us.
            """,
            Good: """
            <details>
            <summary>Objectives of this quarter</summary>

            More people know us.
            </details>
            """,
            Fix: "Write the fence or the end tag where the code or the element ends. A closing fence has at least as many marks as the opening one."
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        foreach (var page in site.Pages)
        {
            foreach (var mistake in page.Page.MarkupMistakes)
            {
                if (mistake.Kind == MarkupMistakeKind.UnclosedElement)
                    yield return new Finding(
                        mistake.Range,
                        $"'<{mistake.Text}>' is never closed.",
                        $"Write '</{mistake.Text}>' where it ends."
                    );
                else if (mistake.Kind == MarkupMistakeKind.UnclosedFence)
                    yield return new Finding(
                        mistake.Range,
                        $"The code that begins with '{mistake.Text}' never ends.",
                        $"Write '{mistake.Text}' on a line of its own where the code ends."
                    );
            }
        }
    }
}
