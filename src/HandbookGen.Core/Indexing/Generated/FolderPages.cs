using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing;

/// <summary>
/// The section pages of folders that have none, as in Hugo: an empty page, which the theme fills with a list of the pages below it.
/// Folders with kramdown pages only get none, as in Middleman, and the input folder gets none either: a home page is written.
/// <see href="https://gohugo.io/content-management/sections/"/>
/// </summary>
public static class FolderPages
{
    /// <param name="parsed">All pages, including drafts and generated indexes.</param>
    /// <param name="parse">As <see cref="PageParser.ParseGenerated"/>.</param>
    public static ImmutableArray<Page> Of(
        ImmutableArray<Page> parsed,
        LoadedSite loaded,
        SiteData data,
        SiteConfig config,
        Func<ContentFile, ParseResult> parse
    )
    {
        var folders = new SortedDictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in parsed.Where(page => page.Dialect != Dialect.Kramdown && PublishedPages.IsPublished(page, config)))
            AddFoldersOf(page, folders);
        if (folders.Count == 0)
            return [];
        var taken = TakenUrls(parsed, loaded, data);
        return
        [
            .. from folder in folders
            let file = FileOf(folder.Key, folder.Value)
            where !taken.Contains(SourceUrl.Of(file.InputPath).Url)
            select parse(file).Page with
            {
                RequestedAt = SourceRange.StartOf(folder.Value.Source.Path),
            },
        ];
    }

    /// <summary>Whether a page is one of these.</summary>
    public static bool IsOne(Page page) => page is { IsGenerated: true, SourceUrl.Kind: PageFileKind.Section };

    // Each with one of its pages. Not the input folder: a site without a home page is an error.
    private static void AddFoldersOf(Page page, SortedDictionary<string, Page> folders)
    {
        var folder = page.InputPath;
        while (folder.LastIndexOf('/') is >= 0 and var slash && folders.TryAdd(folder = folder[..slash], page)) { }
    }

    // Also by pages that are not published, cannot be read, or redirect: the author has decided about the URL.
    private static HashSet<string> TakenUrls(ImmutableArray<Page> parsed, LoadedSite loaded, SiteData data) =>
        parsed
            .SelectMany(page => (string[])[page.Url, page.SourceUrl.Url])
            .Concat(loaded.UnreadablePages.Select(file => SourceUrl.Of(file.InputPath).Url))
            .Concat(loaded.Assets.Select(asset => SourceUrl.UrlOf(asset.InputPath)))
            .Concat(RedirectReader.Read(parsed, data, new OutputClaims(), AnchorPromises.None).Pages.Select(request => request.FromUrl))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static ContentFile FileOf(string folder, Page page)
    {
        var name = folder[(folder.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ');
        var title = char.ToUpperInvariant(name[0]) + name[1..];
        // In a folder of campaigns, '_directory.yml' makes every page a campaign; this one must not be.
        var text = $"---\ntype: index\ntitle: {YamlText.Of(title)}\n---\n";
        var inputPath = folder + "/_index.md";
        var root = page.Source.Path.Value[..^page.InputPath.Length];
        return new ContentFile(new SourceFile(new SitePath(root + inputPath), text), inputPath);
    }
}
