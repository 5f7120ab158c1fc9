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
)
{
    /// <summary>The files whose bytes differ, by their current path; those that are gone, by the path that they had.</summary>
    public FrozenSet<SitePath> Changed { get; init; } = [];

    /// <summary>The file that says who approves changes, as of the commit; null if it had none.</summary>
    public SourceFile? CodeOwners { get; init; }

    /// <summary>The current path of the site's root in the repository, with a trailing slash; empty when the two are the same.</summary>
    public string Folder { get; init; } = "";
}
