using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Indexing.Utm;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Indexing;

/// <summary>The complete handbook: every page, anchor and link, written or generated.</summary>
/// <param name="Pages">Sorted by URL, without drafts.</param>
/// <param name="PageByUrl">By <c>Page.Url</c>.</param>
/// <param name="Redirects">Redirects of pages and of anchors.</param>
/// <param name="Assets">The assets in the input folders.</param>
/// <param name="Suppressions">Comments that suppress findings, in pages, data and folder metadata. One in an included file occurs once per
/// including page.</param>
/// <param name="ReportedUrls">The URLs of pages that are left out because of a mistake that is already reported.</param>
/// <param name="Promises">The anchors that were protected before.</param>
/// <param name="History">When each file changed in git; <see cref="PageHistory.None"/> in <c>check</c>, which does not run git.</param>
public sealed record Site(
    SiteConfig Config,
    ImmutableArray<SitePage> Pages,
    FrozenDictionary<string, SitePage> PageByUrl,
    SiteRecords Records,
    RedirectMap Redirects,
    ImmutableArray<Asset> Assets,
    LinkResolver Links,
    Navigation Navigation,
    ImmutableArray<Suppression> Suppressions,
    ImmutableHashSet<string> ReportedUrls,
    AnchorPromises Promises,
    PageHistory History
)
{
    /// <summary>The pages that are left out because they are drafts, expired, or not published yet.</summary>
    public ImmutableArray<Page> Unpublished { get; init; } = [];

    /// <summary>Whether all folders and files could be read; if not, an error says which could not.</summary>
    public bool IsAllRead { get; init; } = true;

    /// <summary>As <see cref="LoadedSite.Hidden"/>.</summary>
    public FrozenSet<string> Hidden { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What the files at the root say about the generator of the pages; null if nothing.</summary>
    public SiteSign? Sign { get; init; }

    /// <summary>As <see cref="LoadedSite.OwnShortcodes"/>.</summary>
    public FrozenSet<string> OwnShortcodes { get; init; } = [];

    /// <summary>What GitLab takes for the page of a file; null if nothing says it.</summary>
    public RouteMap? Routes { get; init; }

    /// <summary>The files that are not published, because a browser might run them.</summary>
    public ImmutableArray<LeftOutAsset> LeftOut { get; init; } = [];

    /// <summary>Where parts of the site go beyond a limit, so that they are left out.</summary>
    public ImmutableArray<SourceRange> BeyondLimits { get; init; } = [];

    /// <summary>How much the shortcode calls of all pages show, in characters.</summary>
    public long CallsShown { get; init; }

    /// <summary>The words in the language of the site.</summary>
    public Words Words => Records.Words.Of(Config.Language);

    /// <summary>As <see cref="Utm.TaggedLinks.Of"/>; read when they are first asked for.</summary>
    public required Lazy<ImmutableArray<TaggedLink>> TaggedLinks { get; init; }

    /// <summary>Which pages authors have linked to each other; read when it is first asked for, which only Render does.</summary>
    public required Lazy<LinkGraph> LinkGraph { get; init; }

    /// <summary>
    /// The page that an author wrote at a URL; null if there is none, also where a list stands in for the page of a folder.
    /// </summary>
    public SitePage? WrittenAt(string url) => PageByUrl.TryGetValue(url, out var page) && !FolderPages.IsOne(page.Page) ? page : null;

    /// <summary>What cannot be known, because files cannot be read.</summary>
    public Unknowns Unknown => Records.Unknown;

    public SitePage this[Page page] => PageByUrl[page.Url];

    /// <summary>
    /// The final target of the page's <c>redirect_to</c>; null without one, for a redirect loop, and for a host that is not listed.
    /// </summary>
    public LinkTarget? RedirectOf(Page page) =>
        page.FrontMatter.RedirectTo is not null && Redirects.Find(page.Url)?.Final is { } end && RedirectHosts.Allow(Config, end)
            ? end
            : null;
}
