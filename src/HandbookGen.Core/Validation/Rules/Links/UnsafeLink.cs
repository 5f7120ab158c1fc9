using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link or redirect that would run code in the reader's browser.</summary>
public sealed class UnsafeLink : Rule
{
    public override string Id => "HB1003";

    public override string Name => "unsafe-link";

    public override Explanation Explanation =>
        new(
            What: "A link or redirect whose address would run code in the browser, such as `javascript:` or `data:` with HTML.",
            Why: "Whoever may edit one page could read what the reader of every page types. The link is left out of the site.",
            Bad: "[Print](javascript:window.print())",
            Good: "Print this page with Ctrl+P.",
            Fix: "Link to a page with `https:`, or say in words what the reader should do."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from resolved in page.ResolvedLinks
        where resolved.Target.Kind == LinkTargetKind.Unsafe
        let link = resolved.Link
        select new Finding(
            link.Range,
            $"The link '{(link.Url.Length > 40 ? link.Url[..40] + "…" : link.Url)}' would run code in the reader's browser; it is left out.",
            "Link to a page with 'https:'."
        );
}
