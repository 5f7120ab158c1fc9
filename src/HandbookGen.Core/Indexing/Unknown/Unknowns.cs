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
    private readonly ImmutableArray<(UnreadFile File, SiteParts Parts, string Url)> files;
    private readonly ImmutableArray<(UnreadFile File, string Folder)> inherited;

    /// <param name="unread">In the order of their paths.</param>
    /// <param name="parsed">All pages; the front matter of an unread one has only the keys that it inherits.</param>
    public Unknowns(ImmutableArray<UnreadFile> unread, ImmutableArray<Page> parsed)
    {
        Files = unread;
        byPath = unread.ToFrozenDictionary(file => file.Path);
        var kinds = parsed
            .Where(page => byPath.ContainsKey(page.Source.Path))
            .ToDictionary(page => page.Source.Path, page => PageTypes.Misspelt(page.FrontMatter)?.Kind ?? page.FrontMatter.Kind);
        files =
        [
            .. unread.Select(file =>
                (file, UnreadText.PartsOf(file, kinds.GetValueOrDefault(file.Path)), SourceUrl.Of(file.InputPath).Url)
            ),
        ];
        inherited = [.. unread.Where(IsInherited).Select(file => (file, file.InputPath[..(file.InputPath.LastIndexOf('/') + 1)]))];
    }

    public static Unknowns None { get; } = new([], []);

    /// <summary>In the order of their paths.</summary>
    public ImmutableArray<UnreadFile> Files { get; }

    public bool IsEmpty => Files.IsEmpty;

    /// <summary>Whether the front matter of a page cannot be read, so that its type, its URL and its record are unknown.</summary>
    public bool IsUnread(Page page) => !IsEmpty && byPath.TryGetValue(page.Source.Path, out var file) && !file.IsOnlyType;

    /// <summary>Whether one of the parts may lack something.</summary>
    /// <param name="parts"><see cref="SiteParts.FrontMatter"/> is not asked here.</param>
    public SourceRange? Of(SiteParts parts)
    {
        foreach (var (file, made, _) in files)
        {
            if ((made & parts) != 0)
                return file.Error;
        }

        return null;
    }

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
        var key = LinkResolver.KeyOf(url);
        foreach (var (file, _, ofSource) in files)
        {
            var mayHave = file.Kind == UnreadKind.Data ? IsRedirects(file) : true;
            if (mayHave && ((file.Kind == UnreadKind.Page && LinkResolver.KeyOf(ofSource) == key) || UnreadText.MayName(file, url)))
                return file.Error;
        }

        return null;
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
        foreach (var (file, parts, url) in files)
        {
            if ((parts & page.Reads) != 0 || (IsRedirects(file) && UnreadText.MayName(file, page.Page.Url)))
                return file.Error;
            // A section lists the campaigns directly below it.
            if (
                (parts & SiteParts.Campaigns) != 0
                && page.Page.SourceUrl.Kind == PageFileKind.Section
                && UrlPath.FolderOf(url.TrimEnd('/')) == page.Page.Url
            )
                return file.Error;
        }

        // The type of a page adds sections to it.
        foreach (var (file, folder) in inherited)
        {
            if (
                page.Page.InputPath.StartsWith(folder, StringComparison.Ordinal)
                && (UnreadText.Mentions(file, "type") || UnreadText.Mentions(file, "anchor"))
            )
                return file.Error;
        }

        return null;
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
            && (needsFrontMatter || place.Line < own.ReadFrom || IsDeciding(own))
        )
            return own.Error;
        foreach (var (file, folder) in inherited)
        {
            if (place.File != file.Path && place.File.Value.StartsWith(RootOf(file) + folder, StringComparison.Ordinal))
            {
                if (needsFrontMatter || IsDeciding(file))
                    return file.Error;
            }
        }

        return null;
    }

    private static string RootOf(UnreadFile file) => file.Path.Value[..^file.InputPath.Length];

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
