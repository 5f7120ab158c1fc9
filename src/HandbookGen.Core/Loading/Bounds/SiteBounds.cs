using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>
/// Which places on disk belong to a site: what lies below its root, or below a folder outside it that somebody whom the site trusts has
/// named; without names that begin with a dot. A link leads only to what would be read by itself.
/// </summary>
public sealed class SiteBounds
{
    private readonly string root;
    private readonly string realRoot;
    private readonly ImmutableArray<string> roots;
    private readonly ImmutableArray<string> inputs;
    private readonly ImmutableArray<Place> places;

    private SiteBounds(string root, ImmutableArray<string> outside, ImmutableArray<string> inputs, HiddenNames hidden)
    {
        this.root = root;
        this.inputs = inputs;
        realRoot = RealPath.Of(root) ?? root;
        roots = [realRoot, .. outside];
        places = [];
        Hidden = hidden;
    }

    private SiteBounds(string root, SiteConfig config)
        : this(root, OutsideOf(root, config), InputsOf(root, config), new HiddenNames(config.IncludeHidden))
    {
        Output = RealPath.Of(Path.Combine(root, config.OutputPath));
        places =
        [
            .. Places([config.OutputPath], "the output"),
            .. Places(config.ThemePaths, "a theme"),
            .. Places(["data"], "the data"),
            .. Places([SiteRoot.ConfigName], "the settings"),
            .. Places([LoadedSite.AnchorLockName], "the anchor lock"),
            .. Places([".git"], "git's own folder"),
        ];
    }

    /// <summary>The names that are left out.</summary>
    public HiddenNames Hidden { get; }

    /// <summary>The output folder, which is never read; null if links form a loop there, and for a folder that is no site.</summary>
    public string? Output { get; }

    /// <param name="root">Full path of the site's root.</param>
    public static SiteBounds Of(string root, SiteConfig config) => new(root, config);

    /// <summary>Those of a folder that is no site, or whose settings are not known yet.</summary>
    /// <param name="folder">A full path.</param>
    public static SiteBounds OfFolder(string folder, HiddenNames hidden) => new(folder, [], [], hidden);

    /// <summary>Why a link is not followed; null if it is.</summary>
    /// <param name="folder">The folder with the link; a full path without links.</param>
    /// <param name="target">Where it leads; a full path without links.</param>
    public OutOfBounds? Refusal(string folder, string target)
    {
        if (!roots.Any(each => RealPath.IsIn(each, target)))
            return new OutOfBounds(
                FileDiagnostics.LinkOutOfRoot,
                "outside the site",
                "Copy its target into the site, or name the target's folder with '-i'."
            );
        return HiddenPlace(target, roots.Concat(inputs)) ?? SpecialPlace(folder, target);
    }

    /// <summary>Why what is reached through a link is left out, although the link is followed; null if it is not.</summary>
    /// <inheritdoc cref="Refusal"/>
    public OutOfBounds? SpecialPlace(string folder, string target) =>
        places.FirstOrDefault(place =>
            RealPath.IsIn(place.Real, target) && !RealPath.IsIn(place.Real, folder) && !RealPath.IsIn(place.Named, folder)
        )
            is { } special
            ? new OutOfBounds(
                FileDiagnostics.LinkToUnpublished,
                $"into {special.What}",
                "Remove the link; what pages show has to be in an input folder or 'assets'."
            )
            : null;

    /// <summary>
    /// Why a folder or file of the site itself is not read: one that a setting names, or <c>data</c>, <c>statiq.json</c> and the like.
    /// Null if it is read, if it does not exist, and if it is outside the root by its name.
    /// </summary>
    /// <param name="path">Relative to the root, or a full path.</param>
    public Diagnostic? RefusalOfPart(string path)
    {
        var full = Path.GetFullPath(path, root);
        if (!IsInRoot(full) || RealPath.Of(full) is not { } real)
            return null;
        var link = RealPath.LinkIn(realRoot, full);
        var refusal =
            link is null ? HiddenPlace(real, [realRoot])
            : RealPath.IsIn(real, realRoot) ? WholeRoot
            : !RealPath.IsIn(realRoot, real) ? Refusal(realRoot, real) ?? OutOfRoot
            : HiddenPlace(real, [realRoot]) ?? SpecialPlace(full, real);
        return refusal is null
            ? null
            : FileDiagnostics.PartOutOfSite.At(
                SourceRange.StartOf(new SitePath(path)),
                link is null
                    ? $"'{path}' is not read: it leads {refusal.Where}."
                    : $"'{path}' is not read: the link '{SitePaths.Relative(realRoot, link)}' leads to "
                        + $"'{new FileInfo(link).LinkTarget}', {refusal.Where}.",
                link is null ? refusal.Help : "Replace the link with the file or folder that belongs there."
            );
    }

    /// <summary>
    /// Whether a file of an npm package may be copied: also through the links and the folder <c>.pnpm</c> that pnpm makes.
    /// </summary>
    /// <param name="file">A full path.</param>
    public bool MayCopyPackage(string file) =>
        RealPath.Of(file) is { } real
        && roots.Any(folder =>
            RealPath.IsIn(folder, real) && new HiddenNames(["**/.pnpm/**"]).FirstIn(SitePaths.Relative(folder, real)) is null
        );

    private static OutOfBounds WholeRoot => new(FileDiagnostics.LinkToUnpublished, "the root itself or a folder around it", "");

    private static OutOfBounds OutOfRoot => new(FileDiagnostics.LinkOutOfRoot, "outside the site", "");

    // Null if the names in the path are published as seen from one of the folders.
    private OutOfBounds? HiddenPlace(string target, IEnumerable<string> folders)
    {
        string? first = null;
        foreach (var folder in folders.Where(folder => RealPath.IsIn(folder, target)))
        {
            if (Hidden.FirstIn(SitePaths.Relative(folder, target)) is not { } name)
                return null;
            first ??= name;
        }

        return first is null
            ? null
            : new OutOfBounds(
                FileDiagnostics.LinkToUnpublished,
                $"into '{first}', whose name begins with a dot",
                first.Equals(".git", StringComparison.OrdinalIgnoreCase)
                    ? "Remove the link; nothing in '.git' is ever published."
                    : $"Remove the link or, if everybody may read its target, let '{first}' in with 'IncludeHidden'."
            );
    }

    private IEnumerable<Place> Places(IEnumerable<string> paths, string what) =>
        from path in paths
        let named = Path.GetFullPath(path, root)
        let real = RealPath.Of(named)
        where real is not null
        select new Place(named, real, what);

    private bool IsInRoot(string full) => RealPath.IsIn(root, full) || RealPath.IsIn(realRoot, full);

    private static ImmutableArray<string> OutsideOf(string root, SiteConfig config) =>
        [
            .. config
                .InputPaths.Concat(config.ThemePaths)
                .Select(path => Path.GetFullPath(path, root))
                .Where(path => !RealPath.IsIn(root, path))
                .Select(RealPath.Of)
                .OfType<string>(),
        ];

    private static ImmutableArray<string> InputsOf(string root, SiteConfig config) =>
        [.. config.InputPaths.Select(path => RealPath.Of(Path.Combine(root, path))).OfType<string>()];

    // What has a use of its own; as the settings name it, and without links.
    private sealed record Place(string Named, string Real, string What);
}
