using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Rendering.Kinds;

namespace HandbookGen.Rendering;

/// <summary>A file that a build would write.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Place">The source that decides the path; null for a file of the generator or the theme.</param>
public sealed record NamedOutput(string Path, SourceRange? Place);

/// <summary>The names of all files of the built site, without their contents.</summary>
public static class OutputFiles
{
    /// <summary>The files of the generator and the theme first, the others in the order of their paths.</summary>
    public static IEnumerable<NamedOutput> Of(Site site, Theme theme, ThemeFiles themeFiles)
    {
        var places = new Dictionary<string, SourceRange>(StringComparer.Ordinal);
        foreach (var redirect in site.Redirects.Pages)
            places[SourceUrl.OutputPathOf(redirect.FromUrl)] = redirect.Range;
        foreach (var page in site.Pages.Where(page => !page.Page.IsGenerated))
        {
            places[SourceUrl.OutputPathOf(page.Page.Url)] = PlaceOf(page.Page);
            places.TryAdd(SourceUrl.OutputPathOf(PageSource.UrlOf(page.Page)), PlaceOf(page.Page));
        }

        var files = SiteRenderer
            .Kinds.Where(kind => kind is not SearchIndex)
            .SelectMany(kind => kind.Files(site, theme))
            .Select(file => file.Path)
            .Concat(SearchIndex.NamesOf(site))
            .Concat(themeFiles.Assets.Concat(theme.Modules.NeededBy(site)).Select(asset => "assets/" + asset.InputPath))
            .Select(path => new NamedOutput(path, places.TryGetValue(path, out var place) ? place : null))
            .Concat(site.Assets.Select(asset => new NamedOutput(asset.InputPath, SourceRange.StartOf(asset.Path))));
        return files.OrderBy(file => file.Place is not null).ThenBy(file => file.Path, StringComparer.Ordinal);
    }

    private static SourceRange PlaceOf(Page page) =>
        page.FrontMatter.Url?.Range ?? page.FrontMatter.Slug?.Range ?? SourceRange.StartOf(page.Source.Path);
}
