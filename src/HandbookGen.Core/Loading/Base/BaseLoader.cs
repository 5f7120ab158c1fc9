using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Reads the site as of another commit from git's objects. Unchanged files are not read again.</summary>
public static class BaseLoader
{
    /// <summary>The site; null if it cannot be read. The problems say why, or which files are missing from the clone.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="config">The current configuration.</param>
    /// <param name="overrides">The settings on the command line, which hold for both sites.</param>
    /// <param name="hasTypedInputPaths">Whether the input paths come from the command line, not from <c>statiq.json</c>.</param>
    /// <param name="now">The current site.</param>
    /// <param name="name">A branch, a tag or a hash.</param>
    /// <param name="shipped">The themes that come with the program.</param>
    /// <exception cref="IOException">Git is not installed, or the disk failed.</exception>
    public static (LoadedBase? Base, ImmutableArray<Problem> Problems) Load(
        string root,
        SiteConfig config,
        ConfigOverrides overrides,
        bool hasTypedInputPaths,
        LoadedSite now,
        string name,
        ShippedThemes shipped
    )
    {
        var option = new OptionValue("--base", name);
        var (tree, problem) = GitTree.Read(root, name, option.Range);
        if (tree is null)
            return (null, [problem!]);
        var changes = GitRenames.Read(root, tree.Commit);
        var commit = new BaseCommit(tree, changes.Renames, option) { Changed = changes.Changed };
        return Load(root, config, overrides, hasTypedInputPaths, now, StatiqJsonOnDisk(root), commit, shipped);
    }

    /// <summary>The same for a commit whose files are known already.</summary>
    /// <param name="settingsNow">The current <c>statiq.json</c>; null for none.</param>
    /// <inheritdoc cref="Load(string, SiteConfig, ConfigOverrides, bool, LoadedSite, string, ShippedThemes)"/>
    internal static (LoadedBase? Base, ImmutableArray<Problem> Problems) Load(
        string root,
        SiteConfig config,
        ConfigOverrides overrides,
        bool hasTypedInputPaths,
        LoadedSite now,
        SourceFile? settingsNow,
        BaseCommit commit,
        ShippedThemes shipped
    )
    {
        var (tree, renames, option) = commit;
        ImmutableArray<string> paths = [.. now.Sources.Select(source => source.Path.Value)];
        var prefix = FormerFolder.OfRoot(tree, renames, paths, config.InputPaths.Select(FolderOf));
        using var files = new BaseFiles(root, tree, prefix, option, $"commit '{option.Text}'");
        var configThen = ConfigThen(settingsNow, config, overrides, files);
        // An input folder may have got another name, too.
        if (hasTypedInputPaths || !configThen.InputPaths.Any(input => files.In(FolderOf(input)).Any()))
            configThen = configThen with { InputPaths = [.. config.InputPaths.Select(FormerInput)] };
        // Nobody leaves because a change is looked at a day later. What could not be read then leaves nothing open now.
        var site = TreeSite.Load(root, configThen, now, now.CommitDay, files) with
        {
            UnreadableMetadata = [],
            UnreadableData = [],
            UnreadableIncludes = [],
        };
        var renamed = renames
            .Select(rename => (Old: SitePathIn(prefix, rename.Old), New: SitePathIn(tree.Prefix, rename.New)))
            .Where(paths => paths.Old != paths.New)
            .ToFrozenDictionary(paths => paths.Old, paths => paths.New);
        var theme = ThemeLoader.LoadThen(root, configThen, shipped, files);
        var then = new LoadedBase(option.Text, configThen, site, theme, renamed)
        {
            Changed = commit.Changed.Select(path => SitePathIn(tree.Prefix, path)).ToFrozenSet(),
            CodeOwners = CodeOwnersFile.Places.Select(files.ReadInRepository).FirstOrDefault(file => file is not null),
            Folder = tree.Prefix,
        };
        return (then, files.Problems);

        // Relative to the root, with a trailing slash; empty for the root itself.
        string FolderOf(string input) => SitePaths.Relative(root, Path.GetFullPath(input, root)) is { Length: > 0 } path ? path + "/" : "";

        string FormerInput(string input)
        {
            var folder = FolderOf(input);
            var former = FormerFolder.Of(
                tree.Prefix + folder,
                tree,
                renames,
                now.Pages.Where(page => page.Source.Path.Value == folder + page.InputPath).Select(page => page.InputPath)
            );
            return former == tree.Prefix + folder ? input : SitePathIn(prefix, former.TrimEnd('/')).Value;
        }
    }

    // If the settings of that commit were wrong, it is read with the current ones.
    private static SiteConfig ConfigThen(SourceFile? now, SiteConfig config, ConfigOverrides overrides, BaseFiles files)
    {
        var source = files.ReadAtRoot(SiteRoot.ConfigName, now);
        if (source == now)
            return config;
        var (then, mistakes) = ConfigReader.Read(source, overrides, []);
        return mistakes.IsEmpty
            ? then with
            {
                Analyzers = config.Analyzers,
                CurrentDateTime = then.CurrentDateTime ?? config.CurrentDateTime,
            }
            : config;
    }

    private static SourceFile? StatiqJsonOnDisk(string root)
    {
        var path = Path.Combine(root, SiteRoot.ConfigName);
        if (SiteBounds.OfFolder(root, HiddenNames.NoneShown).RefusalOfPart(SiteRoot.ConfigName) is not null)
            return null;
        return File.Exists(path) ? Utf8Text.Decode(new SitePath(SiteRoot.ConfigName), File.ReadAllBytes(path)).Source : null;
    }

    private static SitePath SitePathIn(string prefix, string path) => new(SitePaths.Relative("/" + prefix, "/" + path));
}
