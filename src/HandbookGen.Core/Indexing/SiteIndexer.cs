using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Indexing.Shortcodes;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Shortcodes;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Indexing;

/// <summary>A site, and what is wrong with its URLs.</summary>
public sealed record IndexedSite(Site Site, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The Index phase: combines pages and data.</summary>
public static class SiteIndexer
{
    // Files that the generator writes unless a page or asset replaces them; a redirect cannot.
    private static readonly ImmutableArray<string> OwnFiles =
    [
        "404.html",
        "404.json",
        "_headers",
        "_redirects",
        "feed.xml",
        "llms.txt",
        "robots.txt",
        "sitemap.xml",
    ];

    /// <param name="parsed">All pages, including drafts.</param>
    /// <param name="loaded">For assets, includes and the pages that Load has already reported.</param>
    /// <param name="data">The contents of the <c>data</c> folders.</param>
    /// <param name="promises">The anchors that were protected before.</param>
    /// <param name="history">The history of the files in git.</param>
    /// <param name="unread">The files that Load or Parse could not read.</param>
    /// <param name="words">The words of generated pages; null for those of the program.</param>
    public static IndexedSite Index(
        SiteConfig config,
        ImmutableArray<Page> parsed,
        LoadedSite loaded,
        SiteData data,
        AnchorPromises promises,
        PageHistory history,
        ImmutableArray<UnreadFile> unread,
        WordsByLanguage? words = null
    )
    {
        var unknown = unread.IsEmpty ? Unknowns.None : new Unknowns(unread, parsed);
        var taken = TakenBy(loaded.Assets);
        foreach (var name in OwnFiles)
            taken.Reserve(name);
        var (pages, diagnostics) = PublishedPages.Of(parsed, taken, config, promises.Base, unknown);
        foreach (var name in OwnFiles)
            taken.Claim(name, new SitePath(name));
        var navigation = Task.Run(() => new Navigation(pages));
        var requests = RedirectReader.Read(pages, data, taken, promises);
        // Pages that are already reported: a link to one of them is not a second mistake.
        ImmutableHashSet<string> reported =
        [
            .. parsed
                .Except(pages, ReferenceEqualityComparer.Instance)
                .OfType<Page>()
                .Where(page => PublishedPages.IsPublished(page, config))
                .Select(page => page.SourceUrl.Url)
                .Concat(loaded.UnreadablePages.Select(file => SourceUrl.Of(file.InputPath).Url)),
        ];
        var links = new LinkResolver(
            pages,
            loaded.Assets,
            [
                .. requests.Pages.Select(request => request.FromUrl),
                .. reported,
                .. ExportFiles.UrlsOf(config, pages, data),
                .. pages.Where(PrintedSection.IsAskedFor).Select(PrintedSection.UrlOf),
            ]
        )
        {
            Schemes = config.UrlSchemes,
            LeftOut = loaded.LeftOut.ToFrozenDictionary(each => "/" + each.File.InputPath, each => each, StringComparer.OrdinalIgnoreCase),
        };
        var records = SiteRecords.Read(config, pages, links, data, loaded.Includes, unknown) with
        {
            Words = words ?? WordsByLanguage.Shipped,
        };
        var retired = requests.Anchors.ToLookup(
            request => RedirectMap.UrlOf(request, links),
            request => request.FromId!,
            StringComparer.Ordinal
        );
        var budget = new CallBudget(config);
        var sitePages = InParallel.Map(pages, page => Expand(page, records, retired[page.Url], budget));
        // The call that goes beyond the limit must be the same in every run.
        if (budget.Beyond is not null)
        {
            budget = new CallBudget(config);
            sitePages = [];
            sitePages = [.. pages.Select(page => Expand(page, records, retired[page.Url], budget))];
        }

        var byUrl = sitePages.ToFrozenDictionary(page => page.Page.Url, StringComparer.Ordinal);
        var redirects = RedirectMap.Of(requests, links, url => byUrl.GetValueOrDefault(url)?.Anchors.Select(anchor => anchor.Id) ?? []);
        ImmutableArray<Diagnostic> beyond = [.. sitePages.Select(page => page.TooLong).Append(requests.Beyond).OfType<Diagnostic>()];
        var site = new Site(
            config,
            sitePages,
            byUrl,
            records,
            redirects,
            loaded.Assets,
            links,
            navigation.GetAwaiter().GetResult(),
            [
                .. pages.SelectMany(page => page.Suppressions),
                .. loaded
                    .Data.Concat(loaded.DirectoryMetadata)
                    .Select(file => file.Source)
                    .Concat(loaded.RouteMap is { } map ? [map.Source] : [])
                    .SelectMany(source => YamlSuppressions.Find(source, 0, source.Text.Length)),
            ],
            reported,
            promises,
            history
        )
        {
            TaggedLinks = new(() => [.. Utm.TaggedLinks.Read(sitePages, redirects, records)]),
            Sign = loaded.Sign,
            OwnShortcodes = loaded.OwnShortcodes,
            LinkGraph = new(() => new LinkGraph(sitePages, redirects)),
            IsAllRead = loaded.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error),
            Hidden = loaded.Hidden,
            LeftOut = loaded.LeftOut,
            Routes = loaded.RouteMap is { } routes ? RouteMap.Read(routes) : null,
            CallsShown = budget.Shown,
            BeyondLimits = [.. beyond.Select(diagnostic => diagnostic.Range)],
            Unpublished = [.. parsed.Where(page => !PublishedPages.IsPublished(page, config))],
        };
        return new IndexedSite(site, [.. diagnostics, .. beyond]);
    }

    private static OutputClaims TakenBy(ImmutableArray<Asset> assets)
    {
        var taken = new OutputClaims();
        foreach (var asset in assets)
            taken.Claim(asset.InputPath, asset.Path);
        return taken;
    }

    /// <summary>Adds to a page what its shortcode calls and its type make of the site's records.</summary>
    /// <param name="retiredIds">The anchors of the page that lead elsewhere now.</param>
    /// <param name="budget">Of the whole site.</param>
    internal static SitePage Expand(Page page, SiteRecords records, IEnumerable<string> retiredIds, CallBudget budget)
    {
        var calls = ExpandedCalls.Of(page, records, budget);
        var expansions = calls.Expansions;
        var appended = RecordSections.Of(page, records);
        IEnumerable<Expansion> all = [.. page.Shortcodes.Select(call => expansions[call]), .. appended];
        ImmutableArray<Anchor> anchors = [.. page.Anchors, .. all.SelectMany(expansion => expansion.Anchors)];
        ImmutableArray<Link> typed = [.. FrontMatterLinks.Of(page, records), .. TypedLinks(page, expansions)];
        ImmutableArray<Link> links = [.. typed, .. all.SelectMany(expansion => expansion.Links)];
        return new SitePage(
            page,
            expansions,
            appended,
            anchors,
            anchors.Select(anchor => anchor.Id).Concat(retiredIds).ToHashSet(StringComparer.Ordinal),
            links,
            [.. links.Select(link => records.Links.Resolve(page, link.Url))],
            ProtectedAnchors.Of(page, all, records.Config)
        )
        {
            TooLong = calls.TooLong,
            LeftOutAt = calls.LeftOutAt,
            Shown = calls.Shown,
            Typed = typed.Length,
            Reads = page
                .Shortcodes.Select(call => ShortcodeCatalog.Find(call.Name)?.Reads ?? SiteParts.None)
                .Aggregate(RecordSections.ReadsOf(page, records), (all, reads) => all | reads),
        };
    }

    // Without links whose URL is empty, or contains a call with its own links: the call reports those.
    private static IEnumerable<Link> TypedLinks(Page page, IReadOnlyDictionary<ShortcodeCall, Expansion> expansions)
    {
        foreach (var link in page.Links.Concat(page.Embedded))
        {
            if (link.Tags.IsEmpty)
                yield return link;
            else if (Fill(link, expansions) is { Length: > 0 } url)
                yield return link with
                {
                    Url = url,
                    Tags = [],
                };
        }
    }

    // Empty if a call in the URL is left out, or has its own links, no text, or a name that nobody knows: then nobody knows the URL.
    private static string Fill(Link link, IReadOnlyDictionary<ShortcodeCall, Expansion> expansions)
    {
        var isOwn = false;
        var url = new TaggedText(link.Url, link.Tags).Fill(tag =>
        {
            if (tag.Kind == ShortcodePlaceKind.Text)
                return tag.Text;
            if (tag is not { Kind: ShortcodePlaceKind.Opening, Call: { } call })
                return "";
            // What an unknown call stands for is unknown, too.
            isOwn |= expansions[call] is { Links.IsEmpty: false } or { IsLeftOut: true } || !ShortcodeCatalog.Contains(call.Name);
            return expansions[call].Text ?? "";
        });
        return isOwn ? "" : url;
    }
}
