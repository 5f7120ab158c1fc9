using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link in a heading.</summary>
public sealed class LinkInHeading : Rule
{
    public override string Id => "HB6007";

    public override string Name => "link-in-heading";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "A heading contains a link. Images, and anchors such as `<a id=\"old\"></a>`, are not reported.",
            Why: "In a table of contents, the heading is itself a link, and links cannot be nested. Readers who want to open the "
                + "section are taken to another page instead.",
            Incorrect: "## [Service levels](/handbook/marketing/slas/)",
            Correct: """
            ## Service levels

            See the [service levels](/handbook/marketing/slas/) of the department.
            """,
            Fix: "Move the link into the text below the heading."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from mistake in page.Page.MarkupMistakes
        where mistake.Kind == MarkupMistakeKind.HeadingLink
        select new Finding(
            mistake.Range,
            $"The heading contains the link '{mistake.Text}'.",
            "Move the link into the text below the heading."
        );
}
