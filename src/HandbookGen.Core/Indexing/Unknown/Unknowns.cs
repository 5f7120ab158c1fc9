using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>
/// What cannot be known about the site, because files cannot be read. Each answer is the error in the file that would have to be read,
/// or null when the thing is known. Unknown is not broken: no finding may follow from it.
/// </summary>
public sealed class Unknowns
{
    // Keys that decide which pages are published, and which findings are reported in them.
    private static readonly ImmutableArray<string> Deciding = ["nalyzers", "draft", "build", "publishDate", "expiryDate", "layout"];

    private readonly FrozenDictionary<SitePath, UnreadFile> byPath;

    // By the number of the file in Files. Looked up for every link.
    private readonly ImmutableArray<SiteParts> made;
    private readonly FrozenDictionary<string, int> pages;
    private readonly FrozenDictionary<string, int> sections;
    private readonly UnreadWords urls;
    private readonly UnreadWords redirects;
    private readonly FrozenSet<SitePath> deciding;
    private readonly ImmutableArray<(UnreadFile File, int Root, string Below, bool AddsAnchors)> inherited;

    /// <param name="unread">In the order of their paths.</param>
    /// <param name="parsed">All pages; the front matter of an unread one has only the keys that it inherits.</param>
    public Unknowns(ImmutableArray<UnreadFile> unread, ImmutableArray<Page> parsed)
    {
        Files = unread;
        byPath = unread.ToFrozenDictionary(file => file.Path);
        var kinds = parsed
            .Where(page => byPath.ContainsKey(page.Source.Path))
            .ToDictionary(page => page.Source.Path, page => PageTypes.Misspelt(page.FrontMatter)?.Kind ?? page.FrontMatter.Kind);
        made = [.. unread.Select(file => UnreadText.PartsOf(file, kinds.GetValueOrDefault(file.Path)))];
        pages = FirstBy(unread.Select(file => file.Kind == UnreadKind.Page ? LinkResolver.KeyOf(UrlOf(file)) : null));
        sections = FirstBy(unread.Zip(made, (file, parts) => parts.HasFlag(SiteParts.Campaigns) ? SectionOf(file) : null));
        urls = new UnreadWords(unread.Select(file => file.Kind != UnreadKind.Data || IsRedirects(file) ? file.Text : null));
        redirects = new UnreadWords(unread.Select(file => IsRedirects(file) ? file.Text : null));
        deciding = unread.Where(IsDeciding).Select(file => file.Path).ToFrozenSet();
        inherited = [.. unread.Where(IsInherited).Select(Inherited)];
    }

    public static Unknowns None { get; } = new([], []);

    /// <summary>In the order of their paths.</summary>
    public ImmutableArray<UnreadFile> Files { get; }

    public bool IsEmpty => Files.IsEmpty;

    /// <summary>Whether the front matter of a page cannot be read, so that its type, its URL and its record are unknown.</summary>
    public bool IsUnread(Page page) => !IsEmpty && byPath.TryGetValue(page.Source.Path, out var file) && !file.IsOnlyType;

    /// <summary>Whether one of the parts may lack something.</summary>
    /// <param name="parts"><see cref="SiteParts.FrontMatter"/> is not asked here.</param>
    public SourceRange? Of(SiteParts parts) => ErrorOf(MadeFirst(parts));

    /// <summary>Whether a data file cannot be read.</summary>
    /// <param name="name">As in <see cref="SiteData.Find"/>.</param>
    public SourceRange? OfData(string name) =>
        Files.FirstOrDefault(file => file.Kind == UnreadKind.Data && SiteData.IsNamed(file.InputPath, name))?.Error;

    /// <summary>Whether a page or a redirect may be at a URL that nothing known has.</summary>
    /// <param name="url">Site-absolute, not encoded.</param>
    public SourceRange? OfUrl(string url)
    {
        if (IsEmpty)
            return null;
        return ErrorOf(First(pages.TryGetValue(LinkResolver.KeyOf(url), out var page) ? page : null, urls.Naming(url)));
    }

    /// <summary>Whether a link leads to an anchor of a page that exists, but could not be read at all.</summary>
    public SourceRange? OfLink(LinkTarget? end) =>
        !IsEmpty && end is { Kind: LinkTargetKind.Generated, Fragment.Length: > 0 } ? OfUrl(end.Url) : null;

    /// <summary>Whether an anchor may be on a page that does not have it.</summary>
    public SourceRange? OfAnchor(SitePage page)
    {
        if (IsEmpty)
            return null;
        if (byPath.TryGetValue(page.Page.Source.Path, out var own))
            return own.Error;
        // A section lists the campaigns directly below it.
        var isSection = page.Page.SourceUrl.Kind == PageFileKind.Section;
        int? listed = isSection && sections.TryGetValue(page.Page.Url, out var campaign) ? campaign : null;
        // The type of a page adds sections to it.
        return ErrorOf(First(First(MadeFirst(page.Reads), listed), redirects.Naming(page.Page.Url)))
            ?? inherited
                .FirstOrDefault(folder => folder.AddsAnchors && page.Page.InputPath.StartsWith(folder.Below, StringComparison.Ordinal))
                .File?.Error;
    }

    /// <summary>Whether a finding depends on an unread part of its own file, or on front matter that its page inherits.</summary>
    /// <param name="needsFrontMatter">Whether its rule reads front matter.</param>
    public SourceRange? OfPlace(SourceRange place, bool needsFrontMatter)
    {
        if (IsEmpty)
            return null;
        if (
            byPath.TryGetValue(place.File, out var own)
            && !own.IsOnlyType
            && (needsFrontMatter || place.Line < own.ReadFrom || deciding.Contains(own.Path))
        )
            return own.Error;
        foreach (var (file, root, below, _) in inherited)
        {
            var isBelow = place.File.Value.Length > root && place.File.Value.AsSpan(root).StartsWith(below, StringComparison.Ordinal);
            if (isBelow && place.File != file.Path && file.Path.Value.AsSpan(0, root).SequenceEqual(place.File.Value.AsSpan(0, root)))
            {
                if (needsFrontMatter || deciding.Contains(file.Path))
                    return file.Error;
            }
        }

        return null;
    }

    private SourceRange? ErrorOf(int? number) => number is { } known ? Files[known].Error : null;

    private int? MadeFirst(SiteParts parts)
    {
        for (var i = 0; i < made.Length; i++)
        {
            if ((made[i] & parts) != 0)
                return i;
        }

        return null;
    }

    private static int? First(int? one, int? other) => one is null || other < one ? other : one;

    // The number of the first file with each name; null is none.
    private static FrozenDictionary<string, int> FirstBy(IEnumerable<string?> names) =>
        names
            .Index()
            .Where(entry => entry.Item is not null)
            .DistinctBy(entry => entry.Item)
            .ToFrozenDictionary(entry => entry.Item!, entry => entry.Index, StringComparer.Ordinal);

    private static string UrlOf(UnreadFile file) => SourceUrl.Of(file.InputPath).Url;

    private static string SectionOf(UnreadFile file) => UrlPath.FolderOf(UrlOf(file).TrimEnd('/'));

    // The length of the path of the input folder, and the folder in it whose pages inherit from the file.
    private static (UnreadFile File, int Root, string Below, bool AddsAnchors) Inherited(UnreadFile file) =>
        (
            file,
            file.Path.Value.Length - file.InputPath.Length,
            file.InputPath[..(file.InputPath.LastIndexOf('/') + 1)],
            UnreadText.Mentions(file, "type") || UnreadText.Mentions(file, "anchor")
        );

    private static bool IsInherited(UnreadFile file) =>
        file.Kind == UnreadKind.Folder
        || (
            file.Kind == UnreadKind.Page
            && file.InputPath.EndsWith("_index.md", StringComparison.OrdinalIgnoreCase)
            && UnreadText.Mentions(file, "cascade")
        );

    private static bool IsDeciding(UnreadFile file) => Deciding.Any(key => UnreadText.Mentions(file, key));

    private static bool IsRedirects(UnreadFile file) => file.Kind == UnreadKind.Data && SiteData.IsNamed(file.InputPath, "redirects");
}
