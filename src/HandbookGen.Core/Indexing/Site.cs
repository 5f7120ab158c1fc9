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
/// <param name="Suppressions">Comments that suppress findings, of pages, data and folder metadata. One in an included file occurs once per including page.</param>
/// <param name="ReportedUrls">The URLs of pages that are left out because of a mistake that is reported already.</param>
/// <param name="Promises">The anchors that were protected before.</param>
/// <param name="History">When git saw each file change; <see cref="PageHistory.None"/> in <c>check</c>, which does not ask git.</param>
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
    public SitePage this[Page page] => PageByUrl[page.Url];

    /// <summary>Where the page's <c>redirect_to</c> leads in the end; null for a page of its own, also when it leads back to itself and would never end.</summary>
    public LinkTarget? RedirectOf(Page page) => page.FrontMatter.RedirectTo is null ? null : Redirects.Find(page.Url)?.Final;
}
