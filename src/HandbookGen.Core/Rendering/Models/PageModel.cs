using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>
/// What <c>page</c> and <c>not-found</c> templates see: the contract with theme authors. Templates use the names of
/// <see cref="TemplateModels"/>, which are these in camel case. URLs are final: relative to the page,
/// and below the link root on <c>404.html</c>. HTML has the type <see cref="Utf8Html"/>; everything else is plain text, which is escaped.
/// </summary>
/// <param name="Kind"><c>article</c>, <c>section</c>, <c>campaign</c>, <c>team</c>, <c>job-family</c> …; a class of the body.</param>
/// <param name="Language">BCP 47 tag: the page's language, else the site's.</param>
/// <param name="Words">What the theme says in that language; templates have them as <c>words</c>.</param>
/// <param name="WordsUrl">The script that has the words for other scripts.</param>
/// <param name="Title">The page's name, for its first-level heading.</param>
/// <param name="FullTitle">For browser tabs and search results: the title with the site's name.</param>
/// <param name="Description">One sentence about the page; empty for none.</param>
/// <param name="Url">Site-absolute, under the link root: <c>/handbook/hiring/</c>.</param>
/// <param name="CanonicalUrl">With scheme and host; null when the site has no host.</param>
/// <param name="Robots">For <c>&lt;meta name="robots"&gt;</c>: <c>noindex</c>; null for none.</param>
/// <param name="BodyHtml">The rendered Markdown.</param>
/// <param name="Heading">The title at the top of the page: <paramref name="Title"/>, or the longer one that its text begins with.</param>
/// <param name="Breadcrumbs">From the home page down to this page; empty on the home page.</param>
/// <param name="Navigation">The page in the handbook: the top level, and what is beside and below its path; never the whole tree.</param>
/// <param name="Toc">The page's headings, written and generated, nested by level; empty for none.</param>
/// <param name="Dri">The directly responsible individuals.</param>
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
/// <param name="Cards">What the page can show about the people that it names.</param>
/// <param name="HasRecords">Whether the text has lists of campaigns, people and the like, which are generated.</param>
public sealed record PageModel(
    SiteModel Site,
    string Kind,
    string Language,
    Words Words,
    string WordsUrl,
    string Title,
    string FullTitle,
    string Description,
    string Url,
    string? CanonicalUrl,
    string? Robots,
    Utf8Html BodyHtml,
    string Heading,
    ImmutableArray<Breadcrumb> Breadcrumbs,
    ImmutableArray<NavigationItem> Navigation,
    ImmutableArray<TocEntry> Toc,
    ImmutableArray<PersonModel> Dri,
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
    bool HasDiagrams,
    ImmutableArray<PersonCard> Cards,
    bool HasRecords
)
{
    private const int LongBytes = 64 * 1024;

    /// <summary>The front door; null for a page without <c>layout: home</c>.</summary>
    public HomeModel? Home { get; init; }

    /// <summary>The last changes, by day, on a page with <c>layout: recent-changes</c>; empty on others, and without a history.</summary>
    public ImmutableArray<ChangeDay> Changes { get; init; } = [];

    /// <summary>Whether this is a page with <c>layout: recent-changes</c>.</summary>
    public bool ListsChanges { get; init; }

    /// <summary>The pages that link to this page; null for none.</summary>
    public BacklinkList? Backlinks { get; init; }

    /// <summary>The pages about the same thing, at most five.</summary>
    public ImmutableArray<ListedPage> Related { get; init; } = [];

    /// <summary>Where to report a problem with the page; null for nowhere.</summary>
    public ReportLink? Report { get; init; }

    /// <summary>Where to say whether the page was helpful; null for nowhere.</summary>
    public FeedbackLinks? Feedback { get; init; }

    /// <summary>The whole section on one page, for a section that has it; null for others.</summary>
    public string? PrintUrl { get; init; }

    /// <summary>Whether browsers should lay out the text only as readers come to it.</summary>
    public bool IsLong => BodyHtml.Bytes.Length > LongBytes;

    /// <summary>Whether the theme of the site has <c>assets/custom.css</c>; <see cref="Theme"/> knows.</summary>
    public bool HasCustomStyle { get; init; }
}

/// <summary>One step on the path from the home page.</summary>
/// <param name="Url">Null for a folder that has no page.</param>
/// <param name="IsCurrent">Whether this is the current page, the last step.</param>
public sealed record Breadcrumb(string Title, string? Url, bool IsCurrent)
{
    /// <summary>The language of the title, if it is another than that of the page; else null.</summary>
    public string? Language { get; init; }
}

/// <summary>An entry of the navigation branch.</summary>
/// <param name="Url">Null for a folder that has no page.</param>
/// <param name="IsCurrent">Whether this is the current page.</param>
/// <param name="IsOpen">Whether this is the current page or one of its ancestors, or its children are shown.</param>
/// <param name="Children">In reading order; empty when closed or without children. At most 250 levels deep.</param>
public sealed record NavigationItem(string Title, string? Url, bool IsCurrent, bool IsOpen, ImmutableArray<NavigationItem> Children)
{
    /// <summary>Whether there are pages below it, which are not shown.</summary>
    public bool IsBranch { get; init; }

    /// <summary>Whether it stands for the rest of a long level, and leads to the page that lists them all.</summary>
    public bool IsRest { get; init; }

    /// <summary>The language of the title, if it is another than that of the page; else null.</summary>
    public string? Language { get; init; }
}

/// <summary>A heading in the table of contents.</summary>
/// <param name="Id">Its anchor, without <c>#</c>.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Children">The headings below it, in order.</param>
public sealed record TocEntry(string Id, string Text, int Level, ImmutableArray<TocEntry> Children);

/// <summary>A row of the table of facts.</summary>
/// <param name="Key">What kind of fact it is, for styles: <c>landing-pages</c>.</param>
/// <param name="Label">For readers: <c>Landing pages</c>.</param>
/// <param name="Values">At least one.</param>
public sealed record Fact(string Key, string Label, ImmutableArray<FactValue> Values);

/// <summary>A value of a <see cref="Fact"/>.</summary>
/// <param name="Url">The link target; null for text.</param>
/// <param name="Note">A remark after it, e.g. <c>interim</c>; null for none.</param>
/// <param name="Person">The person that the value names; null for anything else.</param>
/// <param name="Status">The name of a status in front matter: <c>active</c>; null for anything else.</param>
/// <param name="IsCode">Whether readers copy the value, letter by letter.</param>
/// <param name="Date">The day or month that the text shows, as <c>datetime</c> has it; null for anything else.</param>
public sealed record FactValue(
    string Text,
    string? Url = null,
    string? Note = null,
    PersonModel? Person = null,
    string? Status = null,
    bool IsCode = false,
    string? Date = null
);

/// <summary>A card in the list of a section's pages.</summary>
/// <param name="Description">One sentence; empty for none.</param>
public sealed record ChildPage(string Title, string Url, string Description)
{
    /// <summary>The language of the title, if it is another than that of the page; else null.</summary>
    public string? Language { get; init; }
}

/// <summary>A link to the previous or next page.</summary>
public sealed record PageLink(string Title, string Url)
{
    /// <summary>The language of the title, if it is another than that of the page; else null.</summary>
    public string? Language { get; init; }
}

/// <summary>Values for Open Graph and Twitter tags, apart from title and description; null leaves out a tag.</summary>
/// <param name="Image">Absolute where the site has a host.</param>
/// <param name="ImageAlt">What the image shows.</param>
/// <param name="Site">The site's account, e.g. <c>@handbook</c>.</param>
/// <param name="Creator">The author's account.</param>
public sealed record SocialCard(string? Image, string? ImageAlt, string? Site, string? Creator);
