using System.Collections.Immutable;

namespace HandbookGen.Rendering;

/// <summary>
/// What <c>page</c> and <c>not-found</c> templates see: the contract with theme authors. Templates use the names of
/// <see cref="TemplateModels"/>, which are these in camel case. Urls are final: rewritten under the link root, relative where
/// the site is built so. What is HTML has the type <see cref="Utf8Html"/>; everything else is plain text, which is escaped.
/// </summary>
/// <param name="Kind"><c>article</c>, <c>section</c>, <c>campaign</c>, <c>team</c>, <c>job-family</c> …; becomes a class of the body element.</param>
/// <param name="Language">BCP 47 tag: the page's own language, else the site's.</param>
/// <param name="Title">The page's name, for its first-level heading.</param>
/// <param name="FullTitle">For browser tabs and search results: the title with the site's name.</param>
/// <param name="Description">One sentence about the page; empty for none.</param>
/// <param name="Url">Site-absolute: <c>/handbook/hiring/</c>, below the link root.</param>
/// <param name="CanonicalUrl">With scheme and host; null when the site has no host.</param>
/// <param name="Robots">For <c>&lt;meta name="robots"&gt;</c>: <c>noindex</c>; null for none.</param>
/// <param name="BodyHtml">The rendered Markdown.</param>
/// <param name="BodyHasTitle">Whether the body brings its own first-level heading, so that the theme prints none.</param>
/// <param name="Breadcrumbs">From the home page down to this page; empty on the home page.</param>
/// <param name="Navigation">The branch that the page stands in: ancestors, siblings and own children, never the whole tree.</param>
/// <param name="Toc">The page's headings, nested by level; empty when there is nothing to choose from.</param>
/// <param name="Dri">The directly responsible individuals as they are shown.</param>
/// <param name="Facts">What the front matter of a campaign, team or job family says; empty for other pages.</param>
/// <param name="ChildPages">The pages of a section that lists them; empty for other pages.</param>
/// <param name="EditUrl">Where the source is edited; null for no link.</param>
/// <param name="Previous">The page before this one in reading order; null for none.</param>
/// <param name="Next">The page after it; null for none.</param>
/// <param name="ContentSecurityPolicy">What the page may load; every script in a template is allowed in it by its hash. Safe between double quotes.</param>
/// <param name="BreadcrumbData">JSON-LD for a data script, made safe for it; empty for none.</param>
/// <param name="LastChange">Null where nobody knows.</param>
/// <param name="MarkdownUrl">The page's Markdown; null when it is not written.</param>
/// <param name="CodeModules">The modules of highlight.js for the page's code, parted by blanks; null for none.</param>
/// <param name="HasDiagrams">Whether the page has diagrams, and the theme what draws them.</param>
public sealed record PageModel(
    SiteModel Site,
    string Kind,
    string Language,
    string Title,
    string FullTitle,
    string Description,
    string Url,
    string? CanonicalUrl,
    string? Robots,
    Utf8Html BodyHtml,
    bool BodyHasTitle,
    ImmutableArray<Breadcrumb> Breadcrumbs,
    ImmutableArray<NavigationItem> Navigation,
    ImmutableArray<TocEntry> Toc,
    ImmutableArray<string> Dri,
    ImmutableArray<Fact> Facts,
    ImmutableArray<ChildPage> ChildPages,
    string? EditUrl,
    PageLink? Previous,
    PageLink? Next,
    SocialCard Social,
    Utf8Html ContentSecurityPolicy,
    Utf8Html BreadcrumbData,
    LastChange? LastChange,
    string? MarkdownUrl,
    string? CodeModules,
    bool HasDiagrams
);
