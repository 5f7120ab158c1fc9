using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>The links in a page's front matter that no section below its text shows.</summary>
internal static class FrontMatterLinks
{
    public static IEnumerable<Link> Of(Page page, SiteRecords records)
    {
        var family = records.JobFamilyOf(page);
        IEnumerable<Located<string>?> urls =
        [
            page.FrontMatter.RedirectTo,
            .. records.CampaignOf(page)?.Resources.Select(resource => resource.Url) ?? [],
            family?.ReportsTo?.Url,
            family?.NextStep?.Url,
        ];
        return urls.OfType<Located<string>>().Select(url => new Link(url.Value, false, url.Range));
    }
}
