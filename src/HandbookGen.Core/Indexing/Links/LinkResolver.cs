using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>
/// Resolves links. Authors write paths of sources (<c>../hiring.md</c>) and of pages (<c>../hiring/</c>); both are tried: for a path that
/// ends in a slash in the order of the browser, then of Hugo, for others the reverse. Of several pages above this one, one with the anchor
/// comes first.
/// </summary>
public sealed class LinkResolver
{
    private readonly FrozenDictionary<string, Page> pages;
    private readonly FrozenDictionary<string, Asset> files;
    private readonly FrozenDictionary<string, string> generated;
    private readonly ILookup<string, Page> pagesByName;

    // Those that share their key with another page, such as 'a.md' and 'a.html.md', by their exact paths.
    private readonly FrozenDictionary<string, Page> exact;

    // Those that are the pages of their folders, by the paths of their files: no URL has this name.
    private readonly FrozenDictionary<string, Page> readmes;

    /// <param name="pages">The pages of the site.</param>
    /// <param name="assets">The files that are copied.</param>
    /// <param name="generatedUrls">Redirects and other files that the generator makes.</param>
    public LinkResolver(ImmutableArray<Page> pages, ImmutableArray<Asset> assets, IEnumerable<string> generatedUrls)
    {
        this.pages = ByKey(pages.SelectMany(KeysOf));
        exact = ByKey(SharedKeys(pages));
        readmes = ByKey(pages.Where(page => page.IsReadme).Select(page => (SourceUrl.Clean("/" + page.InputPath), page)));
        files = ByKey(assets.Select(asset => ("/" + asset.InputPath.ToLowerInvariant(), asset)));
        pagesByName = pages.ToLookup(page => NameOf(page.SourceUrl.Url), StringComparer.Ordinal);
        generated = ByKey(generatedUrls.Select(url => (KeyOf(url), url)));
    }

    /// <summary>The schemes that a link may have, in lower case.</summary>
    public ImmutableArray<string> Schemes { get; init; } = new SiteConfig().UrlSchemes;

    /// <summary>The files that are not published, by their URLs, in any case.</summary>
    public FrozenDictionary<string, LeftOutAsset> LeftOut { get; init; } = FrozenDictionary<string, LeftOutAsset>.Empty;

    /// <param name="from">The page with the link; null in data files, where links are absolute.</param>
    /// <param name="url">As written.</param>
    public LinkTarget Resolve(Page? from, string url)
    {
        var read = BrowserUrl.Read(url);
        url = read.Text;
        if (UrlScheme.IsUnsafe(url) || (read.Scheme is { } scheme && !Schemes.Contains(scheme)))
            return new LinkTarget(LinkTargetKind.Unsafe, url, null, "", null);
        if (TemplateText.IsIn(url))
            return new LinkTarget(LinkTargetKind.Template, url, null, "", null);
        if (read.LeavesSite)
            return new LinkTarget(LinkTargetKind.External, url, null, "", null);
        var (path, query, fragment) = UrlPath.Split(url);
        if (path.Length == 0 && from is not null)
            return new LinkTarget(LinkTargetKind.Page, from.Url, from, query, fragment);
        var decoded = Uri.UnescapeDataString(path);
        var found = FoldersOf(from, decoded)
            .Select(folder => Find(UrlPath.Join(folder, decoded), query, fragment, readmes.Count > 0 && IsSource(from, folder, decoded)))
            .OfType<LinkTarget>();
        // With the hook of some Hugo sites, the way up starts from the source.
        if (IsWayUp(decoded) && found.FirstOrDefault(IsMeant) is { } meant)
            return meant;
        if (found.FirstOrDefault() is { } target)
            return target;
        var missing = UrlPath.Join(from is null ? "/" : UrlPath.FolderOf(from.Url), decoded);
        return new LinkTarget(LinkTargetKind.Missing, missing, null, query, fragment)
        {
            LeftOut = LeftOut.Count == 0 ? null : LeftOutAt(from, decoded),
        };
    }

    private LeftOutAsset? LeftOutAt(Page? from, string path) =>
        FoldersOf(from, path)
            .Select(folder => LeftOut.GetValueOrDefault(UrlPath.Join(folder, path)))
            .FirstOrDefault(found => found is not null);

    // '../', '../../'
    private static bool IsWayUp(string path) => path[^1] == '/' && path.AsSpan().Trim("./").IsEmpty && path[0] != '/';

    // A page that an author wrote, with the anchor.
    private static bool IsMeant(LinkTarget target) =>
        target.Page is { IsGenerated: false } page
        && FragmentId.Of(target.Fragment) is var id
        && (id.Length == 0 || page.Anchors.Any(anchor => anchor.Id == id));

    /// <summary>All paths that a link may lead to, whether they exist or not, as <see cref="KeyOf"/>.</summary>
    public IEnumerable<string> KeysFor(Page from, string url)
    {
        var target = Resolve(from, url);
        if (target.Kind != LinkTargetKind.Missing)
            return [KeyOf(target.Url)];
        var decoded = Uri.UnescapeDataString(UrlPath.Split(url).Path);
        return FoldersOf(from, decoded).Select(folder => KeyOf(UrlPath.Join(folder, decoded)));
    }

    /// <summary>The same paths as they would be below an input folder, without a slash in front.</summary>
    public IEnumerable<string> PathsFor(Page from, string url)
    {
        var decoded = Uri.UnescapeDataString(UrlPath.Split(url).Path);
        return decoded.Length == 0 ? [] : FoldersOf(from, decoded).Select(folder => UrlPath.Join(folder, decoded).TrimStart('/'));
    }

    /// <summary>Resolves a <c>ref</c> like a link; a bare name also matches pages with that name in other folders.</summary>
    /// <param name="path">Without query and fragment.</param>
    /// <returns>Empty when there is no such page; several when the name is ambiguous.</returns>
    public ImmutableArray<Page> ResolveReference(Page from, string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        foreach (var folder in SourceFoldersOf(from, decoded).Append("/"))
        {
            if (pages.TryGetValue(KeyOf(UrlPath.Join(folder, decoded)), out var page))
                return [page];
        }

        return decoded.Contains('/')
            ? []
            : [.. pagesByName[NameOf(KeyOf("/" + decoded))].OrderBy(page => page.Url, StringComparer.Ordinal)];
    }

    private static string NameOf(string url)
    {
        var key = KeyOf(url);
        return key[(key.LastIndexOf('/') + 1)..];
    }

    /// <param name="isSource">Whether the path may be that of a source file.</param>
    private LinkTarget? Find(string path, string query, string? fragment, bool isSource)
    {
        // A file with exactly this name wins over a page without the extension.
        if (files.TryGetValue(path.ToLowerInvariant(), out var file))
            return new LinkTarget(LinkTargetKind.Asset, "/" + file.InputPath, null, query, fragment) { Asked = path, File = file };
        if (exact.Count > 0 && exact.TryGetValue(SourceUrl.Clean(path), out var named))
            return new LinkTarget(LinkTargetKind.Page, named.Url, named, query, fragment) { Asked = path };
        var key = UrlPath.WithoutEnding(SourceUrl.Clean(path).AsSpan());
        if (pages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var page))
            return new LinkTarget(LinkTargetKind.Page, page.Url, page, query, fragment) { Asked = path };
        if (isSource && readmes.TryGetValue(SourceUrl.Clean(path), out var readme))
            return new LinkTarget(LinkTargetKind.Page, readme.Url, readme, query, fragment) { Asked = path };
        return generated.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var url)
            ? new LinkTarget(LinkTargetKind.Generated, url, null, query, fragment) { Asked = path }
            : null;
    }

    // `../README.md` in a file at the top of the input folder is a file above it, not the page there.
    private static bool IsSource(Page? from, string folder, string path)
    {
        if (from is null || path[0] == '/')
            return true;
        if (!("/" + from.InputPath).StartsWith(folder, StringComparison.Ordinal))
            return false;
        var depth = folder.Count(c => c == '/');
        foreach (var part in path.Split('/'))
        {
            depth +=
                part is ".." ? -1
                : part is "." or "" ? 0
                : 1;
            if (depth <= 0)
                return false;
        }

        return true;
    }

    // A path with a slash at its end is that of a page: generators leave it to the browser, which starts from the URL of this one. But
    // './' is what authors write for the folder that they see.
    private static IEnumerable<string> FoldersOf(Page? from, string path)
    {
        if (from is null || path[0] == '/')
            return ["/"];
        var folders = SourceFoldersOf(from, path);
        return path[^1] == '/' && path != "./" ? folders.Prepend(UrlPath.FolderOf(from.Url)) : folders;
    }

    // Sources first, then URLs. Links in a bundle start from its parent folder, except '../x', which starts from its own.
    private static IEnumerable<string> SourceFoldersOf(Page from, string path)
    {
        if (path[0] == '/')
            return ["/"];
        var source = "/" + UrlPath.FolderOf(from.InputPath);
        if (from.SourceUrl.Kind == PageFileKind.Bundle && (path == ".." || !path.StartsWith("../", StringComparison.Ordinal)))
            return [UrlPath.FolderOf(source.TrimEnd('/')), source, from.Url];
        return [source, UrlPath.FolderOf(from.Url)];
    }

    // A page is known by its URL and, if 'url' or 'slug' moved it, also by its source.
    private static IEnumerable<(string Key, Page Page)> KeysOf(Page page) => [(KeyOf(page.Url), page), (KeyOf(page.SourceUrl.Url), page)];

    private static IEnumerable<(string Path, Page Page)> SharedKeys(ImmutableArray<Page> pages) =>
        pages
            .SelectMany(KeysOf)
            .Distinct()
            .GroupBy(entry => entry.Key, entry => entry.Page, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .SelectMany(page => new[] { (SourceUrl.Clean(page.Url), page), (SourceUrl.Clean("/" + page.InputPath), page) });

    /// <summary>
    /// The common form of all spellings of a page's path: lower case, without extension, <c>index</c> and trailing slash.
    /// </summary>
    public static string KeyOf(string path) => UrlPath.WithoutEnding(SourceUrl.Clean(path));

    private static FrozenDictionary<string, T> ByKey<T>(IEnumerable<(string Key, T Value)> entries)
    {
        var dictionary = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            dictionary.TryAdd(key, value);
        return dictionary.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
