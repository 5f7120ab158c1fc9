using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>Mistypes the URL of a link or an image, or its anchor, so that it is broken.</summary>
internal static class TargetMistyped
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site)
    {
        var taken = site
            .Pages.Select(page => page.Url)
            .Concat(site.Site.Assets.Select(asset => "/" + asset.InputPath))
            .Select(Bare)
            .ToHashSet(StringComparer.Ordinal);
        return from page in site.Site.Pages
            from link in page.Links
            where
                link.Range.File == page.Page.Source.Path
                && page.Page.Source.TextOf(link.Range) == link.Url
                && !link.Url.AsSpan().ContainsAny("%&\\")
            let target = site.Site.Links.Resolve(page.Page, link.Url)
            where site.Site.Redirects.Find(target.Url) is null
            from place in OfLink(site, page.Page, link, target, taken)
            select place;
    }

    private static IEnumerable<Func<Random, Edit?>> OfLink(
        UneditedSite site,
        Page page,
        Link link,
        LinkTarget target,
        HashSet<string> taken
    )
    {
        if (link.Url.StartsWith('/') && target.Kind is LinkTargetKind.Page or LinkTargetKind.Asset)
            yield return random => MistypePath(page, link, taken, random);
        if (target is { Page: { } to, Fragment.Length: > 2 } && !link.IsImage && site.Site[to].AnchorIds.Contains(target.Fragment))
            yield return random => MistypeAnchor(page, link, site.Site[to], random);
    }

    private static Edit? MistypePath(Page page, Link link, HashSet<string> taken, Random random)
    {
        var end = link.Url.IndexOfAny(['?', '#']) is var mark and >= 0 ? mark : link.Url.Length;
        var url = Typing.Mistype(link.Url, 1, end, random);
        var path = url[..(end + url.Length - link.Url.Length)];
        return taken.Contains(Bare(path))
            ? null
            : Change(page, link, url, new Expected(link.IsImage ? "HB1008" : "HB1001", $" at '{path.TrimEnd('/')}"));
    }

    private static Edit? MistypeAnchor(Page page, Link link, SitePage to, Random random)
    {
        var start = link.Url.IndexOf('#') + 1;
        var url = Typing.Mistype(link.Url, start, link.Url.Length, random);
        return to.AnchorIds.Contains(url[start..]) ? null : Change(page, link, url, new Expected("HB1002", $"#{url[start..]}'"));
    }

    private static Edit Change(Page page, Link link, string url, Expected expected) =>
        Edit.InText($"'{link.Url}' in line {link.Range.Line} becomes '{url}'", page, [expected], new TextEdit(link.Range, url));

    // One form for all spellings of a URL: with and without extension, slash, capital letters.
    private static string Bare(string url)
    {
        var bare = url.ToLowerInvariant().TrimEnd('/');
        foreach (var ending in (string[])[".md", ".html", "/index", "/_index"])
            bare = bare.EndsWith(ending, StringComparison.Ordinal) ? bare[..^ending.Length] : bare;
        return bare;
    }
}
