using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>Raw HTML, or an attribute, that is left out of a page.</summary>
public sealed class RemovedHtml : Rule
{
    public override string Id => "HB6033";

    public override string Name => "removed-html";

    public override Severity DefaultSeverity => Severity.Information;

    public override Explanation Explanation =>
        new(
            What: "An element or an attribute of raw HTML is left out of the page: scripts and handlers, style sheets, forms, objects, and "
                + "everything that is not known to be harmless. The text between the tags stays, but for scripts and style sheets. "
                + "The same "
                + "attributes are left out of the lists of Markdown, such as `{: onclick=\"…\"}`.",
            Why: "The page looks or behaves otherwise than its author meant, and the preview of an editor does not show that.",
            Incorrect: """
            <button onclick="window.print()">Print</button>
            """,
            Correct: """
            Print this page with <kbd>Ctrl</kbd>+<kbd>P</kbd>.
            """,
            Fix: "Remove it, or write what it was for in Markdown. `RawHtml` in `statiq.json` makes this an error (`refuse`), or says "
                + "nothing (`quiet`); what is left out is the same."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Config.RawHtml == RawHtmlReport.Report ? RemovalReason.FindingsOf(site) : [];
}
