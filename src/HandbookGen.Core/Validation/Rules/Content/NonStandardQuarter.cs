using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A fiscal quarter that is not written as <c>FY23-Q1</c>.</summary>
public sealed class NonStandardQuarter : Rule
{
    public override string Id => "HB6011";

    public override string Name => "non-standard-quarter";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A fiscal quarter is not written as `FY23-Q1`, but for example as `FY23Q1`, `Q1 FY23` or `FY2023-Q1`, in a field of a "
                + "campaign that is listed by hand. Name the rule in `Analyzers` to have it report all text except code and URLs.",
            Why: "People find plans and reports by searching for a quarter, and a list of quarters sorts correctly only if all of "
                + "them are written the same way.",
            Incorrect: "- Sunset: Q2 FY21",
            Correct: "- Sunset: FY21-Q2",
            Fix: "Write `FYnn-Qn`. `handbookgen fix --unsafe` does this for you; read the sentences afterwards. In a heading without "
                + "an explicit id, the change would break the anchor, so give the heading an id first."
        );

    public override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page => Check(page, site.Records.Includes));

    private static IEnumerable<Finding> Check(SitePage page, IncludeFiles includes)
    {
        var fix = new TextFix(page.Page);
        var fields = new TypedFields(page.Page);
        foreach (var source in TextRanges.FilesOf(page.Page, includes))
        {
            for (var at = 0; (at = source.Text.IndexOf("FY", at, StringComparison.Ordinal)) >= 0; at += 2)
            {
                if (
                    QuarterText.Around(source.Text, at) is not var (start, end, quarter)
                    || source.Text.AsSpan(start, end - start).SequenceEqual(quarter)
                    || !page.Page.Text.IsProse(source, start)
                )
                    continue;
                var range = source.RangeAt(start, end);
                yield return new Finding(
                    range,
                    $"The quarter '{source.Text[start..end]}' is not in the form FYnn-Qn.",
                    $"Write '{quarter}' instead.",
                    fix.To(quarter, range)
                )
                {
                    OnlyIfAsked = !fields.Contains(range),
                };
            }
        }
    }
}
