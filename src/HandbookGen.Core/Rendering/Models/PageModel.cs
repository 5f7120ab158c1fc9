using System.Collections.Immutable;

namespace HandbookGen.Rendering;

/// <summary>
/// What <c>page</c> and <c>not-found</c> templates see: the contract with theme authors. Templates use the names of
/// <see cref="TemplateModels"/>, which are these in camel case. URLs are final: prefixed with the link root, and relative if
/// the site is built so. HTML has the type <see cref="Utf8Html"/>; everything else is plain text, which is escaped.
/// </summary>
/// <param name="Kind"><c>article</c>, <c>section</c>, <c>campaign</c>, <c>team</c>, <c>job-family</c> …; a class of the body.</param>
/// <param name="Language">BCP 47 tag: the page's language, else the site's.</param>
/// <param name="Title">The page's name, for its first-level heading.</param>
/// <param name="FullTitle">For browser tabs and search results: the title with the site's name.</param>
/// <param name="Description">One sentence about the page; empty for none.</param>
/// <param name="Url">Site-absolute, under the link root: <c>/handbook/hiring/</c>.</param>
/// <param name="CanonicalUrl">With scheme and host; null when the site has no host.</param>
/// <param name="Robots">For <c>&lt;meta name="robots"&gt;</c>: <c>noindex</c>; null for none.</param>
/// <param name="BodyHtml">The rendered Markdown.</param>
/// <param name="BodyHasTitle">Whether the body has its own first-level heading, so that the theme prints none.</param>
/// <param name="Breadcrumbs">From the home page down to this page; empty on the home page.</param>
/// <param name="Navigation">The branch around the page: ancestors, siblings and children, never the whole tree.</param>
/// <param name="Toc">The page's headings, nested by level; empty for fewer than two.</param>
/// <param name="Dri">The directly responsible individuals, as shown to readers.</param>
/// <param name="Facts">The front matter of a campaign, team or job family; empty for other pages.</param>
/// <param name="ChildPages">The pages of a section that lists them; empty for other pages.</param>
/// <param name="EditUrl">The URL to edit the source; null for no link.</param>
/// <param name="Previous">The page before this one in reading order; null for none.</param>
/// <param name="Next">The page after it; null for none.</param>
/// <param name="ContentSecurityPolicy">What the page may load; allows a template's scripts by hash. Safe between double quotes.</param>
/// <param name="BreadcrumbData">JSON-LD that is safe inside a script element; empty for none.</param>
/// <param name="LastChange">Null when unknown.</param>
/// <param name="MarkdownUrl">The page's Markdown; null when it is not written.</param>
/// <param name="CodeModules">The highlight.js modules for the page's code, separated by spaces; null for none.</param>
/// <param name="HasDiagrams">Whether the page has diagrams and the theme can draw them.</param>
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

/// <summary>One step on the path from the home page.</summary>
/// <param name="Url">Null for a folder that has no page.</param>
/// <param name="IsCurrent">Whether this is the current page, the last step.</param>
public sealed record Breadcrumb(string Title, string? Url, bool IsCurrent);

/// <summary>An entry of the navigation branch.</summary>
/// <param name="Url">Null for a folder that has no page.</param>
/// <param name="IsCurrent">Whether this is the current page.</param>
/// <param name="IsOpen">Whether this is the current page or one of its ancestors.</param>
/// <param name="Children">In reading order; empty when closed or without children. At most 250 levels deep.</param>
public sealed record NavigationItem(string Title, string? Url, bool IsCurrent, bool IsOpen, ImmutableArray<NavigationItem> Children);

/// <summary>A heading in the table of contents.</summary>
/// <param name="Id">Its anchor, without <c>#</c>.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Children">The headings below it, in order.</param>
public sealed record TocEntry(string Id, string Text, int Level, ImmutableArray<TocEntry> Children);

/// <summary>A row of the table of facts.</summary>
/// <param name="Label">For example <c>Campaign manager (DRI)</c>.</param>
/// <param name="Values">At least one.</param>
public sealed record Fact(string Label, ImmutableArray<FactValue> Values);

/// <summary>A value of a <see cref="Fact"/>.</summary>
/// <param name="Url">The link target; null for text.</param>
/// <param name="Note">A remark after it, e.g. <c>interim</c>; null for none.</param>
public sealed record FactValue(string Text, string? Url = null, string? Note = null);

/// <summary>A card in the list of a section's pages.</summary>
/// <param name="Description">One sentence; empty for none.</param>
public sealed record ChildPage(string Title, string Url, string Description);

/// <summary>A link to the previous or next page.</summary>
public sealed record PageLink(string Title, string Url);

/// <summary>Values for Open Graph and Twitter tags, apart from title and description; null leaves out a tag.</summary>
/// <param name="Image">Absolute where the site has a host.</param>
/// <param name="ImageAlt">What the image shows.</param>
/// <param name="Site">The site's account, e.g. <c>@handbook</c>.</param>
/// <param name="Creator">The author's account.</param>
public sealed record SocialCard(string? Image, string? ImageAlt, string? Site, string? Creator);
