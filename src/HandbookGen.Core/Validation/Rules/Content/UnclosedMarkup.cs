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
            foreach (var oddity in page.Page.Oddities)
            {
                if (oddity.Kind == OddityKind.UnclosedElement)
                    yield return new Finding(
                        oddity.Range,
                        $"'<{oddity.Text}>' is never closed.",
                        $"Write '</{oddity.Text}>' where it ends."
                    );
                else if (oddity.Kind == OddityKind.UnclosedFence)
                    yield return new Finding(
                        oddity.Range,
                        $"The code that begins with '{oddity.Text}' never ends.",
                        $"Write '{oddity.Text}' on a line of its own where the code ends."
                    );
            }
        }
    }
}
