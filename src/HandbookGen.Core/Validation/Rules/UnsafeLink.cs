using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link that would run code in the reader's browser.</summary>
public sealed class UnsafeLink : Rule
{
    public override string Id => "HB1003";

    public override string Name => "unsafe-link";

    public override IEnumerable<Finding> Check(Site site) =>
        from page in site.Pages
        from link in page.Links
        where site.Links.Resolve(page.Page, link.Url).Kind == LinkTargetKind.Unsafe
        select new Finding(
            link.Range,
            $"The link '{(link.Url.Length > 40 ? link.Url[..40] + "…" : link.Url)}' would run code in the reader's browser; it is left out.",
            "Link to a page with 'https:'.");
}
