using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>
/// A URL that was published and is gone. If links or protected anchors are lost with it, the findings about those are enough.
/// </summary>
public sealed class RemovedPage : Rule
{
    public override string Id => "HB2007";

    public override string Name => "removed-page";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A page has been removed, moved to another URL or taken out of publication, and nothing redirects its old URL; or "
                + "a redirect has been removed. The commit of `--base` says which URLs there were; without it, `anchors.lock` knows "
                + "those with protected anchors. If the site itself links to the URL, or if protected anchors are lost with the page, "
                + "only that is reported.",
            Why: "Slides, chats, bookmarks and search engines link to the page. Nobody can search them, and they now find nothing.",
            Incorrect: """
            # the page /handbook/hiring/ now has the URL /handbook/people/hiring/
            title: Hiring
            """,
            Correct: """
            title: Hiring
            aliases: [/handbook/hiring/]
            """,
            Fix: "Add the old URL to the `aliases` of the page that replaces it, or redirect it in `data/redirects.yml`. `handbookgen "
                + "mv` does that when it moves a page.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var gone = UrlsBefore(site.Promises).Distinct(StringComparer.Ordinal).Where(url => IsGone(site, url)).ToList();
        if (gone.Count == 0)
            return [];
        var known = LostAnchors.Find(site).Select(lost => lost.Was.Url).ToHashSet(StringComparer.Ordinal);
        var linked = BrokenTargets(site).ToHashSet(StringComparer.Ordinal);
        return gone.Where(url => !known.Contains(url) && !linked.Contains(LinkResolver.KeyOf(url)))
            .Select(url => Explain(site, url) with { Cause = site.UnknownUrl(url) });
    }

    private static IEnumerable<string> UrlsBefore(AnchorPromises promises) =>
        (promises.Base is { Site: var then } ? WorkingIn(then) : []).Concat(promises.All.Select(anchor => anchor.Url));

    private static IEnumerable<string> WorkingIn(Site site) =>
        site
            .Pages.Select(page => page.Page.Url)
            .Concat(site.Redirects.Pages.Select(redirect => redirect.FromUrl))
            .Where(url => site.Survives(url, fragment: null));

    private static bool IsGone(Site site, string url) =>
        !site.PageByUrl.ContainsKey(url)
        && site.Redirects.Find(url) is null
        && !site.ReportedUrls.Contains(url)
        && !site.Assets.Any(asset => asset.InputPath == SourceUrl.OutputPathOf(url));

    private static IEnumerable<string> BrokenTargets(Site site) =>
        from page in site.Pages
        from resolved in page.ResolvedLinks
        where resolved.Target.Kind == LinkTargetKind.Missing && !resolved.Link.IsImage
        from key in site.Links.KeysFor(page.Page, resolved.Link.Url)
        select key;

    private static Finding Explain(Site site, string url)
    {
        if (MovedPages.Find(site, url)?.Page is { } moved)
            return new Finding(
                moved.Origin,
                $"The page '{url}' has moved to '{moved.Url}', and nothing redirects its old URL.",
                moved.IsGenerated
                    ? $"Add '{url}: {moved.Url}' to 'data/redirects.yml'."
                    : $"Add '{url}' to the 'aliases' in the front matter of this page."
            )
            {
                Subject = url,
            };
        var what = site.Unpublished.Any(page => page.Url == url) ? "is no longer published" : "was removed";
        var isRedirect = site.Promises.Base?.Site.PageByUrl.ContainsKey(url) == false;
        return new Finding(
            GonePlace.Of(site, url),
            isRedirect ? $"The redirect from '{url}' was removed." : $"The page '{url}' {what}, and nothing redirects its URL.",
            $"Restore {(isRedirect ? "it" : "the page")}, or add '{url}: ...' to 'data/redirects.yml' with the URL of the page that "
                + "replaces it."
        )
        {
            Subject = url,
        };
    }
}
