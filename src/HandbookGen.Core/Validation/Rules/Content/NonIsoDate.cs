using System.Buffers;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A date that is not in ISO format.</summary>
public sealed class NonIsoDate : Rule
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "-1-",
            "-2-",
            "-3-",
            "-4-",
            "-5-",
            "-6-",
            "-7-",
            "-8-",
            "-9-",
        ],
        StringComparison.Ordinal
    );

    public override string Id => "HB6010";

    public override string Name => "non-iso-date";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A date is not in ISO format, such as `April 13, 2015`, `13 April 2015` or `2015-4-13`: the `date` of a page, or a "
                + "field of a campaign that is listed by hand, such as `Launch date:`. Name the rule in `Analyzers` to have it report "
                + "all text: then a month such as `May 2021` counts only where it is a value, in a table cell or after a colon, and "
                + "code and dates in words inside the text of a link do not count.",
            Why: "Colleagues all over the world read, sort and search for dates. `2015-04-13` means the same day to all of them.",
            Incorrect: "- Launch date: April 13, 2015",
            Correct: "- Launch date: 2015-04-13",
            Fix: "Write `yyyy-mm-dd` or `yyyy-mm`. `handbookgen fix --unsafe` does this for you; read the sentences afterwards. In a "
                + "heading without an explicit id, the change would break the anchor, so give the heading an id first."
        );

    public override IEnumerable<Finding> Check(Site site) => site.Pages.SelectMany(page => Check(page, site.Records.Includes));

    private static IEnumerable<Finding> Check(SitePage page, IncludeFiles includes)
    {
        var fix = new TextFix(page.Page);
        var fields = new TypedFields(page.Page);
        if (fields.In("date") is { } day && SiteDate.Parse(day.Value) is null && DateIn(day.Value) is { } meant)
            yield return new Finding(
                day.Range,
                Message(day.Value, meant),
                $"Write '{meant}' instead.",
                Fix.Unsafe($"Write '{meant}'", day.Range, meant.ToString())
            );
        foreach (var source in TextRanges.FilesOf(page.Page, includes))
        {
            for (var at = 0; at < source.Text.Length && source.Text.AsSpan(at).IndexOfAny(Signs) is var next and >= 0; at++)
            {
                at += next;
                // Checks of the characters alone come first: page.Text parses the page again.
                if (
                    DateText.Around(source.Text, at) is not var (start, end, date)
                    || (date.Precision == DatePrecision.Month && !IsValue(source.Text, start, end))
                )
                    continue;
                // The title of another document keeps its own spelling.
                if (!page.Page.Text.IsProse(source, start) || (source.Text[at] != '-' && page.Page.Text.IsLinkText(source, start)))
                    continue;
                var range = source.RangeAt(start, end);
                var written = source.Text[start..end];
                yield return new Finding(range, Message(written, date), $"Write '{date}' instead.", fix.To(date.ToString(), range))
                {
                    OnlyIfAsked = !fields.Contains(range),
                };
                at = end;
            }
        }
    }

    // The whole text as a date.
    private static HandbookDate? DateIn(string text) =>
        text.AsSpan().IndexOfAny(Signs) is >= 0 and var at
        && DateText.Around(text, at) is var (start, end, date)
        && start == 0
        && end == text.Length
            ? date
            : null;

    private static string Message(string written, HandbookDate date) => $"The date '{written}' is not in the form {Form(date)}.";

    private static string Form(HandbookDate date) => date.Precision == DatePrecision.Day ? "yyyy-mm-dd" : "yyyy-mm";

    private static bool IsValue(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd(" *_");
        var after = text.AsSpan(end).TrimStart(" *_.");
        return before.Length > 0 && before[^1] is ':' or '|' && (after.Length == 0 || after[0] is '\r' or '\n' or '|');
    }
}
