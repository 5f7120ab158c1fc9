using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>Raw HTML that would be left out of a page, on a site that refuses such pages.</summary>
public sealed class RefusedHtml : Rule
{
    public override string Id => "HB6034";

    public override string Name => "refused-html";

    public override Explanation Explanation =>
        new(
            What: "`RawHtml` in `statiq.json` is `refuse`, and an element or an attribute would be left out of the page: of raw HTML, "
                + "or of a "
                + "list such as `{: onclick=\"…\"}`. With `report`, the default, it is HB6033 instead.",
            Why: "The page would look or behave otherwise than its author meant, and this site builds no such page.",
            Incorrect: """
            <object data="/calculator.swf"></object>
            """,
            Correct: """
            Open the [calculator](https://tools.example.com/calculator/).
            """,
            Fix: "Remove it, or write what it was for in Markdown."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        site.Config.RawHtml == RawHtmlReport.Refuse ? RemovalReason.FindingsOf(site) : [];
}
