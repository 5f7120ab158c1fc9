using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link or redirect that would run code in the reader's browser.</summary>
public sealed class UnsafeLink : Rule
{
    public override string Id => "HB1003";

    public override string Name => "unsafe-link";

    public override Explanation Explanation =>
        new(
            What: "A link or redirect has a URL that would run code in the browser, such as `javascript:`, or `data:` with HTML.",
            Why: "Anyone who can edit one page could use it to read what readers type on every page. The link is left out of the "
                + "site.",
            Incorrect: "[Print](javascript:window.print())",
            Correct: "Print this page with Ctrl+P.",
            Fix: "Link to an `https:` page, or describe in words what the reader should do."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from resolved in page.ResolvedLinks
        where resolved.Target.Kind == LinkTargetKind.Unsafe
        let link = resolved.Link
        select new Finding(
            link.Range,
            $"'{(link.Url.Length > 40 ? link.Url[..40] + "…" : link.Url)}' would run code in the reader's browser, so the link is left out.",
            "Link to an 'https:' page."
        );
}
