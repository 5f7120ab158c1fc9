using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>The kind of record in a page's front matter.</summary>
public enum PageType
{
    /// <summary>No record. Any <c>type</c> that is not listed below.</summary>
    Article,

    /// <summary><c>type: campaign</c></summary>
    Campaign,

    /// <summary><c>type: team</c></summary>
    Team,

    /// <summary><c>type: job-family</c></summary>
    JobFamily,
}

/// <summary>The front matter of a page, including inherited keys.</summary>
/// <param name="Range">From the opening to the closing <c>---</c>; the start of the file when the page has no front matter.</param>
/// <param name="BodyStart">Offset of the text after the front matter.</param>
/// <param name="Map">All keys, for readers of typed records.</param>
/// <param name="LinkTitle">The short title for navigation; key <c>linkTitle</c>.</param>
/// <param name="Url">Replaces the URL made from the file's path.</param>
/// <param name="Slug">Replaces the last part of the URL.</param>
/// <param name="Aliases">Former URLs, which redirect here.</param>
/// <param name="RedirectFrom">The same under Jekyll's name.</param>
/// <param name="AnchorAliases">Former anchors and their targets.</param>
/// <param name="RedirectTo">Makes the page a redirect to this target.</param>
/// <param name="Layout">What the page shows beside its text; that of the old site decides the dialect.</param>
/// <param name="Type">As written, even if <see cref="Kind"/> has no such type.</param>
/// <param name="Draft">Left out of the site.</param>
/// <param name="IsRendered">False for <c>build: {render: never}</c>: left out of the site.</param>
/// <param name="IsInLists">False for <c>build: {list: never}</c> and <c>layout: search</c>: left out of navigation, lists and the
/// sitemap.</param>
/// <param name="PublishDate">The page is left out of the site before this date; key <c>publishDate</c>, else <c>date</c>. Null for no
/// limit.</param>
/// <param name="ExpiryDate">The page is left out of the site from this date on; key <c>expiryDate</c>.</param>
/// <param name="Weight">Position in the navigation, lowest first; null comes last.</param>
/// <param name="TocHide">Left out of the navigation.</param>
/// <param name="NoList">The section page does not list its pages.</param>
/// <param name="SimpleList">The section page has a plain list of its pages.</param>
/// <param name="Dri">Names or handles, from <c>dri</c>, <c>dris</c>, <c>DRIs</c>, <c>owner</c> and <c>owners</c>.</param>
/// <param name="CanonicalPath">The path of the canonical link, if not the page's own URL.</param>
/// <param name="NoIndex">Hidden from search engines.</param>
/// <param name="ProtectedAnchors">Anchors of the page that are protected without a comment, without <c>#</c>; key
/// <c>protected_anchors</c>.</param>
/// <param name="Problems">Values of the wrong type, and keys that resemble a known one.</param>
public sealed record FrontMatter(
    SourceRange Range,
    int BodyStart,
    YamlMap Map,
    Located<string>? Title,
    string? Description,
    string? LinkTitle,
    Located<string>? Url,
    Located<string>? Slug,
    ImmutableArray<Located<string>> Aliases,
    ImmutableArray<Located<string>> RedirectFrom,
    ImmutableArray<FormerAnchor> AnchorAliases,
    Located<string>? RedirectTo,
    PageLayout Layout,
    Located<string>? Type,
    PageType Kind,
    bool Draft,
    bool IsRendered,
    bool IsInLists,
    DateTimeOffset? PublishDate,
    DateTimeOffset? ExpiryDate,
    decimal? Weight,
    bool TocHide,
    bool NoList,
    bool SimpleList,
    ImmutableArray<Located<string>> Dri,
    string? TwitterImage,
    string? TwitterSite,
    string? TwitterCreator,
    string? TwitterImageAlt,
    Located<string>? CanonicalPath,
    bool NoIndex,
    ImmutableArray<string> Tags,
    ImmutableArray<Located<string>> ProtectedAnchors,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>The language of the page as a tag of BCP 47; keys <c>lang</c> and <c>language</c>. Null for that of the site.</summary>
    public Located<string>? Language { get; init; }

    /// <summary>The levels of rules on this page, from <c>Analyzers</c>; the rules may not exist.</summary>
    public ImmutableArray<PageRuleLevel> Analyzers { get; init; } = [];

    /// <summary>The index pages to generate below this page; key <c>index_pages</c>.</summary>
    public ImmutableArray<Located<IndexPage>> IndexPages { get; init; } = [];

    /// <summary>Whether all pages below this section are also on one page that can be printed.</summary>
    public bool Print { get; init; }
}
