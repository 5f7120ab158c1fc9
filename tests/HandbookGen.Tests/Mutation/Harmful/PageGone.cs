using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Deletes or renames the file of a page, so that its URL stops working.</summary>
internal static class PageGone
{
    public static IEnumerable<Func<Random, Edit?>> Renamed(UneditedSite site) =>
        from entry in Needed(site)
        where entry.Page.FrontMatter is { Url: null, Slug: null }
        select (Func<Random, Edit?>)(
            random =>
            {
                var ending = random.Next(2) == 0 ? "-new" : "-2";
                var path = Renamed(entry.Page.InputPath, ending);
                var input = entry.Page.Source.Path.Value[..^entry.Page.InputPath.Length];
                var renamed = new ContentFile(new SourceFile(new SitePath(input + path), entry.Page.Source.Text), path);
                return new Edit(
                    $"{entry.Page.Source.Path} becomes {renamed.Source.Path}",
                    [new FileChange(entry.Page.Source.Path, renamed)],
                    entry.Expected
                );
            }
        );

    public static IEnumerable<Func<Random, Edit?>> Deleted(UneditedSite site) =>
        from entry in Needed(site)
        select (Func<Random, Edit?>)(
            _ => new Edit($"{entry.Page.Source.Path} is deleted", [new FileChange(entry.Page.Source.Path, null)], entry.Expected)
        );

    // If neither the lock nor a link leads to a page, the site cannot know that it is missed.
    private static IEnumerable<(Page Page, ImmutableArray<Expected> Expected)> Needed(UneditedSite site)
    {
        var linked = LinkedFromOthers(site);
        return from page in site.Pages
            where site.Site.Redirects.Find(page.Url) is null && page.Url != "/"
            let expected = Expected(site, page, linked)
            where !expected.IsEmpty
            select (page, expected);
    }

    private static ImmutableArray<Expected> Expected(UneditedSite site, Page page, HashSet<string> linked)
    {
        var expected = ImmutableArray.CreateBuilder<Expected>();
        if (site.PromisedOn(page.Url).Any())
            expected.Add(new Expected("HB2001", $"'{page.Url}"));
        if (linked.Contains(page.Url))
            expected.Add(new Expected("HB1001", $"No page at '{page.Url.TrimEnd('/')}"));
        return expected.ToImmutable();
    }

    // Links that authors wrote to the page's URL; those generated from data follow the page.
    private static HashSet<string> LinkedFromOthers(UneditedSite site) =>
        [
            .. from page in site.Pages
            from link in page.Links
            where link.Url.StartsWith('/') && !link.IsImage
            let target = site.Site.Links.Resolve(page, link.Url)
            where
                target.Page is not null
                && target.Page != page
                && link.Url.StartsWith(target.Page.Url.TrimEnd('/'), StringComparison.Ordinal)
            select target.Page!.Url,
        ];

    // 'a/b/index.html.md' is the page 'b'.
    private static string Renamed(string path, string ending)
    {
        var slash = path.LastIndexOf('/');
        var dot = path.IndexOf('.', slash + 1);
        var isIndex = path[(slash + 1)..dot] is "index" or "_index";
        return path.Insert(isIndex ? slash : dot, ending);
    }
}
