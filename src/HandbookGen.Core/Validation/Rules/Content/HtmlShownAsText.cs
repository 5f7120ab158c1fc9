using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A tag that readers see as text.</summary>
public sealed class HtmlShownAsText : Rule
{
    public override string Id => "HB6051";

    public override string Name => "html-shown-as-text";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "In kramdown, a tag of a block such as `<div>` or `<table>` inside a line of text is text, and so is an end tag without "
                + "its start tag. Other dialects take both for HTML. Names that HTML does not have, and a start tag that nothing ends, as "
                + "in `one <h1> a page`, are not reported.",
            Why: "Readers see the tag instead of what it should do.",
            Incorrect: """
            Our team: <div class="note">Everyone</div>
            """,
            Correct: """
            Our team:

            <div class="note">Everyone</div>
            """,
            Fix: "Begin a block at the start of a line, below a blank line; in a cell of a table, write lines with `<br>`. Remove an end "
                + "tag that ends nothing. To show a tag on purpose, write it as code: `` `<div>` ``."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in UnknownInnerText.MistakesOutside(page)
        where mistake.Kind == MarkupMistakeKind.TagAsText
        select new Finding(
            mistake.Range,
            $"'{mistake.Text}' is shown as text.",
            mistake.Text.StartsWith("</", StringComparison.Ordinal)
                ? "Remove it, or write the start tag where the element begins."
                : "Begin it on a line of its own, below a blank line."
        );
}
