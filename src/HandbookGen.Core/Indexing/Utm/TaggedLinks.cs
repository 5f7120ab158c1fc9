using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Utm;

/// <summary>Finds the tagged links of a site: in text, HTML, shortcode calls, front matter and redirects.</summary>
public static class TaggedLinks
{
    /// <summary>In the order of the pages, then redirects in data. Files that a page of another site only shows are left out.</summary>
    public static ImmutableArray<TaggedLink> Of(Site site) => site.TaggedLinks.Value;

    /// <summary>Reads them; a dozen rules look at them.</summary>
    internal static IEnumerable<TaggedLink> Read(ImmutableArray<SitePage> pages, RedirectMap redirects, SiteRecords records)
    {
        var sources = new Lazy<Dictionary<SitePath, SourceFile>>(() => SourcesOf(pages, records));
        var ofPages = pages.SelectMany(page => page.Links.Select(link => (Page: (Page?)page.Page, Link: link)));
        foreach (var (page, link) in ofPages.Concat(Redirects(redirects)))
        {
            // Nobody knows where template text leads; in a parameter, it stands for the value.
            if (!UtmKeys.MayBeIn(link.Url) || TemplateText.IsIn(UrlPath.Split(link.Url).Path))
                continue;
            var tagged = Read(link, page, records, sources);
            if (link.IsImage && tagged.Owner == LinkOwner.Foreign)
                continue;
            if (!tagged.Misplaced.IsEmpty || tagged.Parameters.Any(parameter => UtmKeys.IsTracking(parameter.Key)))
                yield return tagged;
        }
    }

    private static IEnumerable<(Page? Page, Link Link)> Redirects(RedirectMap redirects) =>
        from redirect in redirects.Pages
        where redirect.Origin == RedirectOrigin.Data
        let target = redirect.Target
        let url = target.Url + target.Query + (target.Fragment is { } fragment ? "#" + fragment : "")
        select ((Page?)null, new Link(url, false, redirect.TargetRange));

    private static TaggedLink Read(Link link, Page? page, SiteRecords records, Lazy<Dictionary<SitePath, SourceFile>> sources)
    {
        var parameters = UtmQuery.Read(link.Url);
        var source = sources.Value.GetValueOrDefault(link.Range.File);
        var offsets = source is null ? null : WrittenOffsets.Of(source.TextOf(link.Range), link.Url);
        return new TaggedLink(
            link,
            OwnerOf(link.Url, page, records),
            parameters,
            [.. MisplacedParameters.In(link.Url, parameters)],
            source,
            offsets
        );
    }

    private static LinkOwner OwnerOf(string url, Page? page, SiteRecords records)
    {
        var kind = records.Links.Resolve(page, url).Kind;
        if (kind == LinkTargetKind.Template && !UrlScheme.IsExternal(url))
            return LinkOwner.Foreign;
        if (kind is not (LinkTargetKind.External or LinkTargetKind.Template))
            return LinkOwner.Handbook;
        var host = UrlHost.Of(url);
        if (records.Config.Host.Length > 0 && host.Equals(records.Config.Host, StringComparison.OrdinalIgnoreCase))
            return LinkOwner.Handbook;
        return records.Utm.IsOurs(host) ? LinkOwner.Ours : LinkOwner.Foreign;
    }

    private static Dictionary<SitePath, SourceFile> SourcesOf(ImmutableArray<SitePage> pages, SiteRecords records)
    {
        var sources = new Dictionary<SitePath, SourceFile>();
        foreach (var source in pages.Select(page => page.Page.Source).Concat(records.Includes.ByPath.Values))
            sources.TryAdd(source.Path, source);
        return sources;
    }
}
