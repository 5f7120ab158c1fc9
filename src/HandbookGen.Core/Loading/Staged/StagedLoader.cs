using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Reads the site from git's index instead of the disk.</summary>
internal static class StagedLoader
{
    /// <summary>The staged site, and that of the last commit to compare with.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="config">The staged settings.</param>
    /// <param name="overrides">The settings on the command line, which hold for both sites.</param>
    /// <param name="hasTypedInputPaths">Whether the input paths come from the command line, not from <c>statiq.json</c>.</param>
    /// <param name="shipped">The themes that come with the program.</param>
    /// <exception cref="IOException">Git ended without an answer, or the disk failed.</exception>
    public static (LoadedSite Site, LoadedBase? Base, ImmutableArray<Problem> Problems) Load(
        StagedChange change,
        string root,
        SiteConfig config,
        ConfigOverrides overrides,
        bool hasTypedInputPaths,
        ShippedThemes shipped
    )
    {
        using var files = change.IndexFiles();
        var nothing = new LoadedSite([], [], [], [], []);
        var site = TreeSite.Load(root, config, nothing, CommitDay.Read(root, config), files);
        site = site with { Diagnostics = [.. site.Diagnostics.Concat(MissingInputs(root, config, files)).Order()] };
        var (then, problems) = BaseLoader.Load(
            root,
            config,
            overrides,
            hasTypedInputPaths,
            site,
            files.ReadAtRoot(SiteRoot.ConfigName, null),
            change.Head,
            shipped
        );
        return (site, then, [.. files.Problems, .. problems]);
    }

    /// <summary>The staged theme; what is shipped, or outside the repository, as it is on disk.</summary>
    /// <inheritdoc cref="Load"/>
    public static ThemeFiles LoadTheme(StagedChange change, string root, SiteConfig config, ShippedThemes shipped)
    {
        using var files = change.IndexFiles();
        return ThemeLoader.LoadThen(root, config, shipped, files);
    }

    // Git knows no empty folders.
    private static IEnumerable<Diagnostic> MissingInputs(string root, SiteConfig config, BaseFiles files) =>
        from input in config.InputPaths
        let folder = SitePaths.Relative(root, Path.GetFullPath(input, root))
        where files.Has(folder) && !files.In(folder).Any()
        select FileDiagnostics.UnreadableFile.At(
            SourceRange.StartOf(new SitePath(input)),
            $"The input path '{input}' has no file in git's index.",
            "Stage its files with 'git add', or correct 'InputPaths' in statiq.json."
        );
}
