using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>The theme of a run with <c>--untrusted</c>: that of the trusted commit, or the one that comes with the program.</summary>
internal static class TrustedTheme
{
    /// <summary>Without npm packages that are on disk.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="config">The trusted settings.</param>
    /// <param name="head">The commit that is looked at instead of the files on disk; null for those.</param>
    public static ThemeFiles Load(string root, SiteConfig config, ShippedThemes shipped, TrustedCommit trusted, HeadCommit? head = null)
    {
        using var files = trusted.Files();
        var inRepository = config.ThemePaths.Where(path => IsInRepository(root, path)).ToImmutableArray();
        // Whoever names a folder outside the repository is trusted, and so is what is in it.
        var read = files is null ? config with { ThemePaths = [.. config.ThemePaths.Except(inRepository)] } : config;
        var theme = files is null
            ? ThemeLoader.Load(root, read, shipped)
            : ThemeLoader.LoadThen(root, read, shipped, files, withBytes: true);
        var packages = ThemePackages.In(shipped.FilesOf(config.Theme)).OrderBy(file => file.InputPath, StringComparer.Ordinal);
        return theme with
        {
            Packages = [.. files is null ? theme.Packages : theme.Packages.AddRange(packages)],
            Diagnostics =
            [
                .. theme
                    .Diagnostics.Concat(
                        inRepository.Select(path => ChangeIn(root, path, config, files, trusted, head)).OfType<Diagnostic>()
                    )
                    .Order(),
            ],
        };
    }

    /// <summary>Whether a change can reach a place.</summary>
    /// <param name="path">Relative to the root, or a full path.</param>
    public static bool IsInRepository(string root, string path)
    {
        var top = SiteRoot.WorkTreeOf(root) ?? root;
        return RealPath.Of(Path.Combine(root, path)) is not { } real || RealPath.IsIn(RealPath.Of(top) ?? top, real);
    }

    private static Diagnostic? ChangeIn(
        string root,
        string path,
        SiteConfig config,
        BaseFiles? files,
        TrustedCommit trusted,
        HeadCommit? head
    )
    {
        var folder = SitePaths.Relative(root, Path.Combine(Path.GetFullPath(path, root), config.Theme));
        var now = head is null ? OnDisk(root, folder, SiteBounds.Of(root, config)) : head.FilesIn(folder);
        if (now is null)
            return null;
        var then = files is not null && files.Has(folder) ? files.In(folder).Where(file => !ThemePackages.Have(file.InputPath)) : [];
        var changed = now
            .Keys.Union(then.Select(file => file.InputPath), StringComparer.Ordinal)
            .Where(file => trusted.HasChanged(folder + "/" + file, now.GetValueOrDefault(file)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (changed.Count == 0)
            return null;
        var more = changed.Count == 1 ? "" : $" and {changed.Count - 1} more {(changed.Count == 2 ? "file" : "files")} of the theme";
        var verb = changed.Count == 1 ? "is" : "are";
        return FileDiagnostics.UntrustedChange.At(
            SourceRange.StartOf(new SitePath(folder + "/" + changed[0])),
            trusted.Name is { } commit
                ? $"'{changed[0]}'{more} {(changed.Count == 1 ? "differs" : "differ")} from commit '{commit}' and {verb} not used."
                : $"'{changed[0]}'{more} {verb} not used, because no commit is trusted.",
            trusted.Name is null
                ? "Name the commit to trust with '--base'."
                : "Templates and scripts run in every page; look at them before the change is merged."
        );
    }

    // Null if the folder may not be read.
    private static Dictionary<string, byte[]>? OnDisk(string root, string folder, SiteBounds bounds)
    {
        if (bounds.RefusalOfPart(folder) is not null || RealPath.Of(Path.Combine(root, folder)) is not { } real)
            return null;
        var files = Directory.Exists(real) ? new FolderWalk(real, folder, bounds, [ThemePackages.Folder]).Find().Files : [];
        return files.ToDictionary(file => file.Path, file => File.ReadAllBytes(file.DiskPath), StringComparer.Ordinal);
    }
}
