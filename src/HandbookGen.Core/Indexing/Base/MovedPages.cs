using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>Pages whose file is still there, under another URL.</summary>
public static class MovedPages
{
    /// <summary>
    /// The page that the file of a former page makes now; for an index page, the same index of the page that requests it.
    /// </summary>
    /// <param name="url">The URL that it had in the other commit.</param>
    /// <returns>Null if the page was removed, or if there is no other commit to compare with.</returns>
    public static SitePage? Find(Site site, string url)
    {
        if (site.Promises.Base is not { } then || !then.Site.PageByUrl.TryGetValue(url, out var former))
            return null;
        var now = former.Page.IsGenerated ? IndexNow(site, then, former.Page) : OfFile(site, then, former.Page);
        return now?.Page.Url == url ? null : now;
    }

    private static SitePage? OfFile(Site site, BaseSite then, Page former)
    {
        var path = then.Now(former.Source.Path);
        return site.Pages.FirstOrDefault(page => page.Page.Source.Path == path);
    }

    private static SitePage? IndexNow(Site site, BaseSite then, Page former)
    {
        foreach (var asking in then.Site.Pages.Where(page => !page.Page.FrontMatter.IndexPages.IsEmpty))
        {
            var index = asking.Page.FrontMatter.IndexPages.FirstOrDefault(each =>
                IndexPages.InputPathOf(asking.Page, each.Value) == former.InputPath
            );
            if (index is null || OfFile(site, then, asking.Page) is not { } now)
                continue;
            var path = IndexPages.InputPathOf(now.Page, index.Value);
            return site.Pages.FirstOrDefault(page => page.Page.IsGenerated && page.Page.InputPath == path);
        }

        return null;
    }
}
