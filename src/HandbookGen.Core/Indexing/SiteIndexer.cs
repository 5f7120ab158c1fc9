using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing;

/// <summary>The Index phase: where data meets text.</summary>
public static class SiteIndexer
{
    /// <param name="parsed">All pages, drafts included.</param>
    /// <param name="assets">Of the input folders.</param>
    /// <param name="unreadable">Pages that Load has reported already.</param>
    public static (Site Site, ImmutableArray<Diagnostic> Diagnostics) Index(
        SiteConfig config, ImmutableArray<Page> parsed, ImmutableArray<Asset> assets, ImmutableArray<ContentFile> unreadable)
    {
        var (pages, diagnostics) = PageUrls.Unique(parsed, assets);
        var redirects = RedirectReader.Read(pages);
        // Pages that have been reported already: a link to one of them is no second mistake.
        var reported = parsed.Except(pages).Where(page => !page.FrontMatter.Draft).Select(page => page.File.Url)
            .Concat(unreadable.Select(file => PageFile.Of(file.InputPath).Url));
        var links = new LinkResolver(pages, assets, [.. redirects.Select(redirect => redirect.FromUrl), .. reported]);
        var records = SiteRecords.Read(config, pages);
        var sitePages = pages.AsParallel().AsOrdered().Select(page => Expand(page, records)).ToImmutableArray();
        var site = new Site(
            config,
            sitePages,
            sitePages.ToFrozenDictionary(page => page.Page.Url, StringComparer.Ordinal),
            records,
            [.. redirects.Select(redirect => redirect.Resolve(links))],
            assets,
            links,
            new Navigation(pages));
        return (site, diagnostics);
    }

    private static SitePage Expand(Page page, SiteRecords records)
    {
        var expansions = page.Shortcodes.ToFrozenDictionary(call => call.Start, call => Expand(call, page, records));
        var appended = GeneratedSections.Of(page, records);
        IEnumerable<Expansion> all = [.. page.Shortcodes.Select(call => expansions[call.Start]), .. appended];
        ImmutableArray<Anchor> anchors = [.. page.Anchors, .. all.SelectMany(expansion => expansion.Anchors)];
        return new SitePage(
            page,
            expansions,
            appended,
            anchors,
            anchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal),
            [.. FrontMatterLinks.Of(page, records), .. page.Links, .. all.SelectMany(expansion => expansion.Links)]);
    }
    private static Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var expansion = ShortcodeCatalog.Find(call.Name)?.Expand(call, page, records) ?? Expansion.Empty;
        // No closing tag will come for the second half.
        return call.HasInner ? expansion : expansion with { Open = expansion.Open + expansion.Close, Close = "" };
    }
}
