using HandbookGen.Indexing;

namespace HandbookGen.Validation.Rules;

/// <summary>A link that would run code in the reader's browser.</summary>
public sealed class UnsafeLink : Rule
{
    public override string Id => "HB1003";

    public override string Name => "unsafe-link";

    public override IEnumerable<Finding> Check(Site site)
    {
        var links =
            from page in site.Pages
            from link in page.Links
            where site.Links.Resolve(page.Page, link.Url).Kind == LinkTargetKind.Unsafe
            select new Finding(
                link.Range,
                $"The link '{Shown(link.Url)}' would run code in the reader's browser; it is left out.",
                "Link to a page with 'https:'.");
        var redirects =
            from page in site.Pages
            let to = page.Page.FrontMatter.RedirectTo
            where to is not null && site.Links.Resolve(page.Page, to.Value).Kind == LinkTargetKind.Unsafe
            select new Finding(
                to.Range,
                $"The redirect to '{Shown(to.Value)}' would run code in the reader's browser; the page is left out.",
                "Redirect to a page of the site, or to one with 'https:'.");
        return links.Concat(redirects);
    }

    private static string Shown(string url) => url.Length > 40 ? url[..40] + "…" : url;
}
