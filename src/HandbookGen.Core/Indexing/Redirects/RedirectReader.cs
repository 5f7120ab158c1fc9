using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Redirects;

/// <summary>Collects the redirects in front matter and <c>data/redirects.yml</c>.</summary>
internal static class RedirectReader
{
    /// <param name="pages">In the order of their URLs.</param>
    /// <param name="taken">The URLs of the site's files; each redirect adds one.</param>
    /// <param name="promises">The anchors that were protected before, and the site as of another commit, whose redirects come
    /// first.</param>
    public static RedirectRequests Read(ImmutableArray<Page> pages, SiteData data, OutputClaims taken, AnchorPromises promises)
    {
        var baseSite = promises.Base;
        var (written, problems, unread, beyond) = RedirectData.Read(data);
        var moved = pages.Where(page => page.FrontMatter.RedirectTo is not null).Select(OfPage);
        var claimed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var leading = ImmutableArray.CreateBuilder<RedirectRequest>();
        var shadowed = ImmutableArray.CreateBuilder<UnusedRedirect>();
        var asked = pages
            .SelectMany(AliasesOf)
            .Concat(FormerReadmes(pages, promises))
            .Concat(written.Where(request => request.FromId is null));
        foreach (var request in asked.OrderBy(request => baseSite is not null && baseSite.IsNew(request.Range)))
        {
            // The same redirect twice does no harm.
            var first = claimed.GetValueOrDefault(request.FromUrl);
            if (first == request.To)
                continue;
            if (taken.Claim(SourceUrl.OutputPathOf(request.FromUrl), request.Range.File) is { } owner)
            {
                shadowed.Add(new UnusedRedirect(request.FromUrl, owner, first, request.Range));
                continue;
            }

            claimed.Add(request.FromUrl, request.To);
            leading.Add(request);
        }

        return new RedirectRequests(
            [.. leading.Concat(moved).OrderBy(request => request.FromUrl, StringComparer.Ordinal)],
            [.. pages.SelectMany(AnchorsOf), .. written.Where(request => request.FromId is not null)],
            shadowed.ToImmutable(),
            problems,
            unread,
            beyond
        );
    }

    /// <summary>
    /// The former URL of a page, site-absolute. A relative one starts from the folder of its source file; '#' and '?' and what follows
    /// are dropped.
    /// </summary>
    public static string FromUrlOf(Page page, string alias)
    {
        var path = Uri.UnescapeDataString(UrlPath.Split(alias.Trim()).Path);
        return SourceUrl.UrlOf(UrlPath.Join("/" + UrlPath.FolderOf(page.InputPath), path));
    }

    // An alias with a '#' means an anchor; the page itself must not be redirected.
    private static IEnumerable<RedirectRequest> AliasesOf(Page page) =>
        page
            .FrontMatter.Aliases.Concat(page.FrontMatter.RedirectFrom)
            .Where(alias => !alias.Value.Contains('#'))
            .Select(alias => new RedirectRequest(
                RedirectOrigin.Alias,
                FromUrlOf(page, alias.Value),
                null,
                UrlPath.Encode(page.Url),
                page,
                alias.Range,
                alias.Range
            ));

    // A README that is the page of its folder had a URL of its own before.
    private static IEnumerable<RedirectRequest> FormerReadmes(ImmutableArray<Page> pages, AnchorPromises promises) =>
        from page in pages
        where page.IsReadme && !promises.IsEmpty
        let former = SourceUrl.Of(page.InputPath).Url
        where promises.Knows(former)
        let place = SourceRange.StartOf(page.Source.Path)
        select new RedirectRequest(RedirectOrigin.Alias, former, null, UrlPath.Encode(page.Url), page, place, place);

    private static RedirectRequest OfPage(Page page)
    {
        var to = page.FrontMatter.RedirectTo!;
        return new RedirectRequest(RedirectOrigin.Page, page.Url, null, to.Value, page, to.Range, to.Range);
    }

    private static IEnumerable<RedirectRequest> AnchorsOf(Page page) =>
        page.FrontMatter.AnchorAliases.Select(alias => new RedirectRequest(
            RedirectOrigin.Page,
            page.Url,
            alias.Id.Value,
            alias.Target.Value,
            page,
            alias.Id.Range,
            alias.Target.Range
        ));
}
