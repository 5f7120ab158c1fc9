using System.Collections.Frozen;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The site as of a commit.</summary>
/// <param name="Name">The commit as typed.</param>
/// <param name="Config">The settings of that commit with the current levels of the rules; the current object if <c>statiq.json</c> is the
/// same.</param>
/// <param name="Site">Its files; an unchanged one is the same object as in the current site. Assets are not on disk.</param>
/// <param name="Theme">Its theme.</param>
/// <param name="Renamed">The current path of each file that was renamed since, by the path that it had.</param>
public sealed record LoadedBase(
    string Name,
    SiteConfig Config,
    LoadedSite Site,
    ThemeFiles Theme,
    FrozenDictionary<SitePath, SitePath> Renamed
);
