using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>The files and folders that <c>handbookgen check FILE…</c> reports on.</summary>
/// <param name="Paths">Relative to the root; the root itself is empty.</param>
/// <param name="NotInSite">As typed: what exists, but no run ever reads.</param>
internal sealed record CheckedPaths(ImmutableArray<string> Paths, ImmutableArray<string> NotInSite)
{
    private static readonly string[] AtRoot = [SiteRoot.ConfigName, LoadedSite.AnchorLockName, Baseline.FileName, "data", "assets"];

    /// <summary>The paths, or why they are refused and what to do.</summary>
    /// <param name="typed">As typed.</param>
    public static (CheckedPaths? Paths, string Refusal, string Help) Read(string[] typed, string root, SiteConfig config, Shell shell)
    {
        // Nothing is part of a site without its input folder.
        if (config.InputPaths.Any(input => !Directory.Exists(Path.GetFullPath(input, root))))
            return (new CheckedPaths([""], []), "", "");
        var typedPaths = new TypedPaths(root, shell.CurrentDirectory, config);
        var paths = ImmutableArray.CreateBuilder<string>();
        var notInSite = ImmutableArray.CreateBuilder<string>();
        foreach (var each in typed)
        {
            if (typedPaths.Existing(each) is not { } path)
                return (
                    null,
                    $"There is no file or folder '{each}'.",
                    NearestPath.Of(each, FilesOf(root, config)) is { } near
                        ? $"Did you mean '{near}'?"
                        : "Write its path from the current folder or from the root, such as 'content/handbook/hiring.md'."
                );
            var inSite = Path.GetRelativePath(root, path).Replace('\\', '/');
            paths.Add(inSite == "." ? "" : inSite);
            if (!IsRead(path, root, config))
                notInSite.Add(each);
        }

        return (new CheckedPaths(paths.ToImmutable(), notInSite.ToImmutable()), "", "");
    }

    public bool Cover(SitePath file) =>
        OptionValue.IsOption(file) || Paths.Any(path => path.Length == 0 || file.Value == path || IsBelow(file.Value, path));

    private static bool IsRead(string path, string root, SiteConfig config) =>
        SitePlace.Find(path, root, config) is { } place
            ? place.Refusal(config) is null
            : config.InputPaths.Concat(config.ThemePaths).Any(folder => RealPath.IsIn(path, Path.GetFullPath(folder, root)))
                || config.ThemePaths.Concat(AtRoot).Any(known => RealPath.IsIn(Path.GetFullPath(known, root), path));

    private static bool IsBelow(string file, string folder) =>
        file.Length > folder.Length && file[folder.Length] == '/' && file.StartsWith(folder, StringComparison.Ordinal);

    private static IEnumerable<SitePath> FilesOf(string root, SiteConfig config)
    {
        var loaded = SiteLoader.Load(root, config);
        return loaded.Sources.Select(source => source.Path).Concat(loaded.Assets.Select(asset => asset.Path));
    }
}
