using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A page with <c>print: true</c> that has no printed form.</summary>
public sealed class UnprintedSection : Rule
{
    public override string Id => "HB6031";

    public override string Name => "unprinted-section";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.Pages | SiteParts.FrontMatter;

    public override Explanation Explanation =>
        new(
            What: "A page sets `print: true` itself, and there is nothing to print: it is no section, has no pages below it, has more "
                + $"than {PrintedSection.MostPages}, or another page has the URL `print/` below it.",
            Why: "Readers look for the link to the printed form, and it is missing. Browsers need minutes for a page that is much longer, "
                + "and phones give up.",
            Incorrect: """
            ---
            title: Office hours
            print: true
            ---
            """,
            Correct: """
            ---
            title: Office hours
            ---
            """,
            Fix: "Set `print: true` on the sections that people print: those below a long one, for example.",
            Language: "markdown"
        );

    // A page that inherits the key has not asked for anything.
    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        where page.Page.FrontMatter.Print && !page.Page.IsGenerated
        let entry = page.Page.FrontMatter.Map.Find("print")
        where entry is not null && entry.KeyRange.File == page.Page.Source.Path
        let reason = PrintedSection.WhyNot(site, page.Page)
        where reason is not null
        select new Finding(
            entry.KeyRange,
            $"'{page.Page.Url}' has no printed form: {reason}.",
            "Remove 'print', or set it on another section."
        );
}
