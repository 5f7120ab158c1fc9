using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A paragraph that a line of hyphens turns into a heading.</summary>
public sealed class UnintendedHeading : Rule
{
    public override string Id => "HB6017";

    public override string Name => "unintended-heading";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "`---` stands right below a paragraph: below several lines, a long line or a sentence. Markdown reads it as the "
                + "underline of a "
                + "heading. A short line with an underline is a heading that somebody meant.",
            Why: "The whole paragraph becomes a heading, also in the table of contents, and gets an anchor.",
            Incorrect: """
            Requests are answered within two days.
            ---
            """,
            Correct: """
            Requests are answered within two days.

            ---
            """,
            Fix: "Leave a blank line above `---` for a line across the page, or write `## ` before the text for a heading."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in UnknownInnerText.MistakesOutside(page)
        // Below front matter that is shown as text, '---' was meant as its end.
        where mistake.Kind == MarkupMistakeKind.UnderlinedParagraph && MissedFrontMatter.Find(page.Page.Source) is null
        select new Finding(
            mistake.Range,
            $"'{mistake.Text}' turns the paragraph above it into a heading.",
            "Add a blank line above it for a line across the page, or write '## ' before the text for a heading."
        );
}
