using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Reviewing;

/// <summary>What a change does to a handbook: two sites compared.</summary>
/// <param name="Base">The commit that the site is compared with, as typed.</param>
/// <param name="Pages">Those that differ, by their URL of now, or else by the former one.</param>
/// <param name="SiteWide">What changes on every page, told once.</param>
/// <param name="Anchors">By page and id.</param>
/// <param name="Redirects">By the URL that redirects.</param>
/// <param name="Campaigns">By page.</param>
/// <param name="Codes">The registered values of <c>utm_campaign</c> that came, went or were retired.</param>
/// <param name="People">By name.</param>
/// <param name="Ask">By name.</param>
public sealed record Review(
    string Base,
    ImmutableArray<ReviewedPage> Pages,
    ImmutableArray<SiteWideChange> SiteWide,
    ImmutableArray<AnchorChange> Anchors,
    ImmutableArray<RedirectChange> Redirects,
    ReviewedFindings Findings,
    ImmutableArray<CampaignChange> Campaigns,
    ImmutableArray<CodeChange> Codes,
    ImmutableArray<PersonChange> People,
    ImmutableArray<AskedPerson> Ask
)
{
    /// <summary>The words that only the new pages have.</summary>
    public WordCount Added => Pages.Aggregate(default(WordCount), (sum, page) => sum + page.Added);

    /// <summary>The words that only the old pages have.</summary>
    public WordCount Removed => Pages.Aggregate(default(WordCount), (sum, page) => sum + page.Removed);

    /// <summary>Whether there is anything to read.</summary>
    public bool HasWords => Added.Total + Removed.Total > 0;

    /// <summary>Safe fixes of new findings on lines that the change wrote.</summary>
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    /// <summary>The data, includes and other files of the site that differ without any page that shows it, in ordinal order.</summary>
    public ImmutableArray<string> OtherFiles { get; init; } = [];

    /// <summary>The entries of generated lists that are elsewhere, by page.</summary>
    public ImmutableArray<EntryMove> Entries { get; init; } = [];

    /// <summary>The title of the site.</summary>
    public required string SiteTitle { get; init; }

    /// <summary>The language of the site, as a tag.</summary>
    public required string Language { get; init; }
}

/// <summary>What became of a page.</summary>
public enum PageFate
{
    Added,
    Changed,

    /// <summary>It has another URL.</summary>
    Moved,
    Removed,
}

/// <summary>What differs on a page that is on both sides.</summary>
public enum ChangedPart
{
    /// <summary>Nothing: it only moved.</summary>
    Nothing,

    /// <summary>What its author wrote below the front matter.</summary>
    Text,

    FrontMatter,

    /// <summary>Only what it takes from elsewhere: an include, data, a list, a picture.</summary>
    Elsewhere,
}

/// <summary>A page that differs.</summary>
/// <param name="Then">Null for an added page.</param>
/// <param name="Now">Null for a removed one.</param>
/// <param name="Fields">The keys of the front matter that differ, in the order of the page.</param>
/// <param name="Causes">Where a change comes from that nobody made on the page itself; empty for others.</param>
public sealed record ReviewedPage(
    PageFate Fate,
    ChangedPart Part,
    SitePage? Then,
    SitePage? Now,
    ImmutableArray<FieldChange> Fields,
    ImmutableArray<string> Causes
)
{
    /// <summary>The page as it is, or as it was.</summary>
    public SitePage Page => Now ?? Then!;

    public string Url => Page.Page.Url;

    /// <summary>The words that only the new page has.</summary>
    public WordCount Added { get; init; }

    /// <summary>The words that only the old page has.</summary>
    public WordCount Removed { get; init; }

    /// <summary>For a page that moved or was removed: whether its former URL still leads somewhere on the site.</summary>
    public bool IsRedirected { get; init; }

    /// <summary>Its text, compared; empty if it has not changed.</summary>
    internal ImmutableArray<BlockChange> Blocks { get; init; } = [];
}

/// <summary>A value that differs.</summary>
/// <param name="Then">Null for a new key.</param>
/// <param name="Now">Null for a removed one.</param>
public sealed record FieldChange(string Key, string? Then, string? Now);

/// <summary>A change of what all pages share.</summary>
/// <param name="What">For example <c>template</c>, <c>style</c>, <c>settings</c>.</param>
/// <param name="Files">The files that differ, in ordinal order.</param>
/// <param name="Examples">At most three pages that show it, by URL.</param>
public sealed record SiteWideChange(string What, ImmutableArray<string> Files, ImmutableArray<string> Examples);

/// <summary>What became of an anchor.</summary>
public enum AnchorFate
{
    Lost,
    Gained,

    /// <summary>It has another id on the same page.</summary>
    Renamed,

    /// <summary>It is on another page.</summary>
    Moved,

    /// <summary>It still works; the heading has other words.</summary>
    Reworded,
}

/// <summary>A changed anchor.</summary>
/// <param name="Url">The page: the former one for a lost anchor.</param>
/// <param name="Now">Where it is now, <c>/handbook/x/#id</c>, or the new words of its heading; null for neither.</param>
/// <param name="IsProtected">Whether it was protected; for a new one, whether it is.</param>
/// <param name="Inbound">The links of the new site that lead to it, in the order of the pages.</param>
public sealed record AnchorChange(
    AnchorFate Fate,
    string Url,
    string Id,
    string? Now,
    bool IsProtected,
    ImmutableArray<SourceRange> Inbound
)
{
    /// <summary>Whether links to it no longer work.</summary>
    public bool IsBroken => Fate is AnchorFate.Lost or AnchorFate.Renamed or AnchorFate.Moved;
}

/// <summary>A redirect that came, went or leads elsewhere.</summary>
/// <param name="Then">Null for a new one.</param>
/// <param name="Now">Null for one that is gone.</param>
public sealed record RedirectChange(string Url, string? Then, string? Now);

/// <summary>Findings by age; each list is sorted.</summary>
/// <param name="New">Only the new site has them.</param>
/// <param name="Fixed">Only the old site has them.</param>
/// <param name="Left">How many both have.</param>
public sealed record ReviewedFindings(ImmutableArray<Diagnostic> New, ImmutableArray<Diagnostic> Fixed, int Left);

/// <summary>A campaign that came, went or changed.</summary>
/// <param name="Fate">As that of its page.</param>
/// <param name="Fields">Those of the record that differ.</param>
public sealed record CampaignChange(string Url, string Title, PageFate Fate, ImmutableArray<FieldChange> Fields);

/// <summary>An entry of a generated list that is elsewhere on the same page.</summary>
/// <param name="Url">The page with the list.</param>
/// <param name="Target">What the entry leads to: <c>/campaigns/cicd/</c>.</param>
/// <param name="Title">Its words.</param>
public sealed record EntryMove(string Url, string Target, string Title, EntryPlace Then, EntryPlace Now);

/// <summary>The place of an entry.</summary>
/// <param name="Group">The heading above it, or else the parameters of the shortcode; empty for a list that has neither.</param>
/// <param name="Position">1-based, in the group.</param>
public sealed record EntryPlace(string Group, int Position);

/// <summary>A registered campaign code that differs.</summary>
/// <param name="What"><c>added</c>, <c>removed</c> or <c>retired</c>.</param>
public sealed record CodeChange(string Code, string What);

/// <summary>What somebody gains or loses.</summary>
/// <param name="Gained">The pages and campaigns that name the person as responsible now, by URL.</param>
/// <param name="Lost">Those that no longer do, by their former URL.</param>
/// <param name="What"><c>joined</c>, <c>left</c> or <c>removed</c> for the people data; null if that says the same.</param>
public sealed record PersonChange(string Name, ImmutableArray<string> Gained, ImmutableArray<string> Lost, string? What);

/// <summary>Somebody to ask about the change.</summary>
/// <param name="Handle">With <c>@</c>; null if unknown.</param>
/// <param name="Reasons">Each with the pages that it is about.</param>
public sealed record AskedPerson(string Name, string? Handle, ImmutableArray<AskReason> Reasons);

/// <summary>Why somebody is asked.</summary>
/// <param name="Reason">For example <c>DRI of a changed page</c>.</param>
/// <param name="Urls">In ordinal order.</param>
public sealed record AskReason(string Reason, ImmutableArray<string> Urls);
