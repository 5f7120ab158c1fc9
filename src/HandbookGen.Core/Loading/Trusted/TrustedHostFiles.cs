using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>
/// The files that a host obeys, in a run with <c>--untrusted</c>: those of the trusted commit. They could lead readers to other sites, take
/// away headers, or run programs, and no rule of ours reads them.
/// </summary>
internal static class TrustedHostFiles
{
    /// <summary>The site with those of the commit, and without the others.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="config">The trusted settings.</param>
    /// <exception cref="IOException">The clone does not have one of them.</exception>
    public static LoadedSite Replace(LoadedSite site, string root, SiteConfig config, TrustedCommit trusted)
    {
        using var files = trusted.Files();
        var inputs = config
            .InputPaths.Where(input => TrustedTheme.IsInRepository(root, input))
            .Select(input => SitePaths.Relative(root, Path.GetFullPath(input, root)))
            .ToImmutableArray();
        // Whoever names a folder outside the repository is trusted, and so is what is in it.
        var replaced = site
            .Assets.Where(asset => HostFiles.Contain(asset.InputPath) && inputs.Any(input => IsBelow(input, asset.Path)))
            .ToImmutableArray();
        var then = files is null ? [] : AssetsIn(inputs, files, new HiddenNames(config.IncludeHidden));
        if (replaced.IsEmpty && then.IsEmpty)
            return site;
        var now = replaced.ToDictionary(asset => asset.Path);
        var changes = replaced
            .Select(asset => asset.Path)
            .Union(then.Select(asset => asset.Path))
            .Where(path =>
                trusted.HasChanged(path.Value, now.GetValueOrDefault(path)?.DiskPath is { } disk ? File.ReadAllBytes(disk) : null)
            )
            .Select(path => Change(path, trusted));
        return site with
        {
            Assets = [.. site.Assets.Except(replaced).Concat(then).OrderBy(asset => asset.InputPath, StringComparer.Ordinal)],
            Diagnostics = [.. site.Diagnostics.Concat(changes).Order()],
        };
    }

    // Of two with the same path, the one of the later input folder, as on disk.
    private static ImmutableArray<Asset> AssetsIn(ImmutableArray<string> inputs, BaseFiles files, HiddenNames shown) =>
        [
            .. inputs
                .Where(files.Has)
                .SelectMany(input => files.In(input, shown))
                .Where(file => FileKinds.Of(file.InputPath) == FileKind.Asset && HostFiles.Contain(file.InputPath))
                .GroupBy(file => file.InputPath, StringComparer.Ordinal)
                .Select(same => same.Last())
                .Select(file => new Asset(file.SitePath, file.InputPath, DiskPath: null)
                {
                    ObjectId = file.Id,
                    InCommit = files.BytesOf(file),
                }),
        ];

    private static bool IsBelow(string folder, SitePath path) =>
        folder.Length == 0 || path.Value.StartsWith(folder + "/", StringComparison.Ordinal);

    private static Diagnostic Change(SitePath path, TrustedCommit trusted) =>
        FileDiagnostics.UntrustedChange.At(
            SourceRange.StartOf(path),
            trusted.Name is { } commit
                ? $"'{path}' differs from commit '{commit}' and is not used."
                : $"'{path}' is not used, because no commit is trusted.",
            trusted.Name is null
                ? "Name the commit to trust with '--base'."
                : "The host of the site obeys this file; look at it before the change is merged."
        );
}
