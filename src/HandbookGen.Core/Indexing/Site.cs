using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>The whole handbook: every page, anchor and link is known, whoever made it.</summary>
/// <param name="Pages">In the order of their URLs; drafts are not among them.</param>
/// <param name="PageByUrl">By <c>Page.Url</c>.</param>
/// <param name="Redirects">In the order of their URLs, each once.</param>
/// <param name="Assets">Of the input folders.</param>
public sealed record Site(
    SiteConfig Config,
    ImmutableArray<SitePage> Pages,
    FrozenDictionary<string, SitePage> PageByUrl,
    SiteRecords Records,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Asset> Assets,
    LinkResolver Links,
    Navigation Navigation)
{
    public SitePage this[Page page] => PageByUrl[page.Url];
}
