using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Suppressions;

namespace HandbookGen.Indexing;

/// <summary>The whole handbook: every page, anchor and link is known, whoever made it.</summary>
/// <param name="Pages">In the order of their URLs; drafts are not among them.</param>
/// <param name="PageByUrl">By <c>Page.Url</c>.</param>
/// <param name="Redirects">Of pages and of anchors.</param>
/// <param name="Assets">Of the input folders.</param>
public sealed record Site(
    SiteConfig Config,
    ImmutableArray<SitePage> Pages,
    FrozenDictionary<string, SitePage> PageByUrl,
    SiteRecords Records,
    RedirectMap Redirects,
    ImmutableArray<Asset> Assets,
    LinkResolver Links,
    Navigation Navigation
)
{
    /// <summary>The comments that keep findings from being reported, of pages, data and folder metadata; one in an included file stands here for each page.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>What git knows of the files; none in <c>check</c>, which does not ask.</summary>
    public PageHistory History { get; init; } = PageHistory.None;

    /// <summary>The URLs of pages that are not in the site because of a mistake that was reported.</summary>
    public ImmutableHashSet<string> ReportedUrls { get; init; } = [];

    /// <summary>The anchors that were protected before.</summary>
    public AnchorPromises Promises { get; init; } = AnchorPromises.None;

    public SitePage this[Page page] => PageByUrl[page.Url];

    /// <summary>Where the page's <c>redirect_to</c> leads in the end; null for a page of its own, also when it leads back to itself and would never end.</summary>
    public LinkTarget? RedirectOf(Page page) => page.FrontMatter.RedirectTo is null ? null : Redirects.Find(page.Url)?.Final;
}
