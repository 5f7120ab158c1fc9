using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A table that is shown as text, or cells that are not shown.</summary>
public sealed class BrokenTable : Rule
{
    public override string Id => "HB6016";

    public override string Name => "broken-table";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "The line of hyphens below the header of a table is missing or has another number of cells than the header, text stands "
                + "right above or below the table, or a row has more cells than the header.",
            Why: "Readers see the table as text with vertical bars, or do not see the last cells of the row.",
            Incorrect: """
            | Team | Lead |
            | --- |
            | Field | Ada |
            """,
            Correct: """
            | Team | Lead |
            | --- | --- |
            | Field | Ada |
            """,
            Fix: "Write as many `---` as the header has cells. Write a vertical bar inside a cell as `\\|`, also in code."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in UnknownInnerText.MistakesOutside(page)
        let finding = FindingOf(mistake)
        where finding is not null
        select finding;

    private static Finding? FindingOf(MarkupMistake mistake) =>
        mistake.Kind switch
        {
            MarkupMistakeKind.SurplusCells => new Finding(
                mistake.Range,
                $"'{mistake.Text}' is not shown, because the row has more cells than the header.",
                "Remove it, add a column to the header, or write '\\|' for a vertical bar inside a cell."
            ),
            MarkupMistakeKind.BrokenDelimiterRow => new Finding(
                mistake.Range,
                $"'{mistake.Text}' does not have the cells of the header, so the table is broken or shown as text.",
                "Write '| --- |' with one '---' for each cell of the header."
            ),
            MarkupMistakeKind.TableInParagraph => new Finding(
                mistake.Range,
                "The table is shown as text, because a line right above or below it is not one of its rows.",
                "Leave a blank line above and below the table."
            ),
            MarkupMistakeKind.TableWithoutDelimiterRow => new Finding(
                mistake.Range,
                "The table is shown as text, because no line of hyphens follows its header.",
                "Add '| --- |' below this line, with one '---' for each of its cells."
            ),
            _ => null,
        };
}
