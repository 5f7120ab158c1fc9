using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;

namespace HandbookGen.Reviewing;

/// <summary>Finds changes of what all pages share; pages are not compared for them.</summary>
internal static class SiteWideChanges
{
    private const int Examples = 3;

    /// <param name="changed">The files whose bytes differ.</param>
    public static ImmutableArray<SiteWideChange> Of(Site then, Site now, FrozenSet<SitePath> changed)
    {
        var ofTheme = changed
            .Select(file => file.Value)
            .Where(file =>
                now.Config.ThemePaths.Concat(then.Config.ThemePaths)
                    .Any(folder => file.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal))
            )
            .Order(StringComparer.Ordinal)
            .ToLookup(KindOf);
        ImmutableArray<string> settings = changed.Contains(new SitePath(SiteRoot.ConfigName)) ? [SiteRoot.ConfigName] : [];
        ImmutableArray<string> some = [.. now.Pages.Select(page => page.Page.Url).Take(Examples)];
        var entries = ChangedEntries(then, now);
        return
        [
            .. ofTheme.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => new SiteWideChange(kind.Key, [.. kind], some)),
            .. settings.IsEmpty ? [] : (SiteWideChange[])[new SiteWideChange("settings", settings, some)],
            .. entries.IsEmpty ? [] : (SiteWideChange[])[new SiteWideChange("navigation", [], [.. entries.Take(Examples)])],
        ];
    }

    private static string KindOf(string file) =>
        file.EndsWith(ThemeFiles.Ending, StringComparison.Ordinal) ? "template"
        : file.Contains("/i18n/", StringComparison.Ordinal) ? "words"
        : "style";

    // The pages that are new in the navigation, or have another title or place there.
    private static ImmutableArray<string> ChangedEntries(Site then, Site now) =>
        [
            .. now
                .Pages.Where(page =>
                    page.Page.FrontMatter is { TocHide: false, IsInLists: true }
                    && (
                        !then.PageByUrl.TryGetValue(page.Page.Url, out var former)
                        || Navigation.TitleOf(former.Page) != Navigation.TitleOf(page.Page)
                        || former.Page.FrontMatter.Weight != page.Page.FrontMatter.Weight
                        || former.Page.FrontMatter.TocHide
                    )
                )
                .Select(page => page.Page.Url),
        ];
}
