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
                    [.. entry.Expected.Select(each => Gone(each, " moved to", renamed.Source.Path))]
                );
            }
        );

    public static IEnumerable<Func<Random, Edit?>> Deleted(UneditedSite site) =>
        from entry in Needed(site)
        select (Func<Random, Edit?>)(
            _ => new Edit(
                $"{entry.Page.Source.Path} is deleted",
                [new FileChange(entry.Page.Source.Path, null)],
                [.. entry.Expected.Select(each => Gone(each, "was removed", PageAbove(site, entry.Page)))]
            )
        );

    public static IEnumerable<Func<Random, Edit?>> Unpublished(UneditedSite site) =>
        from entry in Needed(site)
        where entry.Page.Source.Text.StartsWith("---\n", StringComparison.Ordinal) && entry.Page.FrontMatter.Map.Find("draft") is null
        select (Func<Random, Edit?>)(
            random => new Edit(
                $"{entry.Page.Source.Path} is not published any more",
                [
                    FileChange.Of(
                        entry.Page,
                        entry.Page.Source.Text.Insert(4, random.Next(2) == 0 ? "draft: true\n" : "build: { render: never }\n")
                    ),
                ],
                [.. entry.Expected.Select(each => Gone(each, "is no longer published", entry.Page.Source.Path))]
            )
        );

    private static Expected Gone(Expected expected, string kind, SitePath? file) =>
        expected.RuleId == "HB1001" || file is null ? expected : expected with { Class = kind, Place = (file.Value, 1) };

    private static SitePath? PageAbove(UneditedSite site, Page page)
    {
        var url = page.Url;
        while (url.Length > 1)
        {
            url = url[..(url.TrimEnd('/').LastIndexOf('/') + 1)];
            if (site.Site.PageByUrl.TryGetValue(url, out var above))
                return above.Page.Source.Path;
        }

        return null;
    }

    // If neither the lock nor a link leads to a page, only the base knows that it is missed.
    private static IEnumerable<(Page Page, ImmutableArray<Expected> Expected)> Needed(UneditedSite site)
    {
        var linked = LinkedFromOthers(site);
        var resolved = site
            .Pages.SelectMany(page =>
                page.Links.Where(link => !link.Url.StartsWith('#')).Select(link => site.Site.Links.Resolve(page, link.Url).Page)
            )
            .OfType<Page>()
            .ToHashSet<Page>(ReferenceEqualityComparer.Instance);
        return from page in site.Pages
            where site.Site.Redirects.Find(page.Url) is null && page.Url != "/"
            let expected = Expected(site, page, linked, resolved.Contains(page))
            where !expected.IsEmpty
            select (page, expected);
    }

    private static ImmutableArray<Expected> Expected(UneditedSite site, Page page, HashSet<string> linked, bool isResolved)
    {
        var expected = ImmutableArray.CreateBuilder<Expected>();
        if (site.PromisedOn(page.Url).Any())
            expected.Add(new Expected("HB2001", $"'{page.Url}"));
        if (linked.Contains(page.Url))
            expected.Add(new Expected("HB1001", $"No page at '{page.Url.TrimEnd('/')}"));
        if (expected.Count == 0 && !isResolved)
            expected.Add(new Expected("HB2007", $"'{page.Url}'") { Only = Comparison.Base });
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
