using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing;

/// <summary>Sees to it that every URL has one page.</summary>
internal static class PageUrls
{
    /// <summary>The published pages in the order of their URLs. Of two with one URL, or one output file on a disk that ignores case, the first by path stays.</summary>
    public static (ImmutableArray<Page> Pages, ImmutableArray<Diagnostic> Diagnostics) Unique(
        ImmutableArray<Page> parsed, ImmutableArray<Asset> assets, SiteConfig config)
    {
        var owners = new Dictionary<string, SitePath>(StringComparer.OrdinalIgnoreCase);
        var pages = ImmutableArray.CreateBuilder<Page>(parsed.Length);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var folders = new Dictionary<string, SitePath>(StringComparer.OrdinalIgnoreCase);
        foreach (var asset in assets)
        {
            owners.TryAdd(asset.InputPath, asset.Path);
            AddFolders(asset.InputPath, asset.Path);
        }

        foreach (var page in parsed.Where(page => IsPublished(page, config)))
        {
            var output = PageFile.OutputPathOf(page.Url);
            if (OwnerOf(output) is not { } owner)
            {
                owners.Add(output, page.Source.Path);
                AddFolders(output, page.Source.Path);
                pages.Add(page);
                continue;
            }

            var range = page.FrontMatter.Url?.Range ?? page.FrontMatter.Slug?.Range ?? SourceRange.StartOf(page.Source.Path);
            diagnostics.Add(Diagnostic.Error(
                "HB9008", range, $"The URL '{page.Url}' is taken by '{owner}'.", "Rename one of the files, or give one a 'url' of its own."));
        }

        pages.Sort((a, b) => string.CompareOrdinal(a.Url, b.Url));
        return (pages.ToImmutable(), diagnostics.ToImmutable());

        void AddFolders(string path, SitePath owner)
        {
            foreach (var folder in FoldersOf(path))
                folders.TryAdd(folder, owner);
        }

        // Who has the file, or the file where a folder must be, or a file in the folder where the file must be.
        SitePath? OwnerOf(string path)
        {
            if (owners.TryGetValue(path, out var owner) || folders.TryGetValue(path, out owner))
                return owner;
            foreach (var folder in FoldersOf(path))
            {
                if (owners.TryGetValue(folder, out owner))
                    return owner;
            }

            return null;
        }
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }

    /// <summary>
    /// Whether a page is part of the site: no draft, not switched off by <c>build</c>, and not before or after its time.
    /// <see href="https://gohugo.io/content-management/front-matter/"/>
    /// </summary>
    public static bool IsPublished(Page page, SiteConfig config)
    {
        var frontMatter = page.FrontMatter;
        return frontMatter is { Draft: false, IsRendered: true }
            && (config.CurrentDateTime is not { } now || !(frontMatter.PublishDate > now || frontMatter.ExpiryDate <= now));
    }
}
