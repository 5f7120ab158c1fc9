using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Reviewing;

/// <summary>Finds files of a site that differ although no page looks different because of them.</summary>
internal static class UnseenFiles
{
    /// <param name="changed">The files whose bytes differ.</param>
    public static ImmutableArray<string> Of(
        LoadedSite then,
        LoadedSite now,
        FrozenSet<SitePath> changed,
        ImmutableArray<ReviewedPage> pages
    )
    {
        var causes = pages.SelectMany(page => page.Causes).Distinct(StringComparer.Ordinal).ToList();
        // A list does not say which of the data it shows.
        var dataIsShown = causes.Exists(cause => cause.Contains(", from '", StringComparison.Ordinal));
        return
        [
            .. FilesOf(then, !dataIsShown)
                .Concat(FilesOf(now, !dataIsShown))
                .Distinct()
                .Where(changed.Contains)
                .Select(file => file.Value)
                .Where(file => !causes.Exists(cause => cause.Contains(file, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<SitePath> FilesOf(LoadedSite site, bool withData) =>
        site
            .DirectoryMetadata.Concat(withData ? site.Data : [])
            .Select(file => file.Source.Path)
            .Concat(site.Includes.ByPath.Values.Select(file => file.Path))
            .Concat(site.Assets.Select(asset => asset.Path));
}
