using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A commit that is looked at instead of the files on disk.</summary>
public sealed class HeadCommit
{
    private readonly string root;
    private readonly GitTree tree;
    private readonly OptionValue option;

    private HeadCommit(string root, GitTree tree, OptionValue option) => (this.root, this.tree, this.option) = (root, tree, option);

    /// <summary>The commit, or why it cannot be read.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="name">A branch, tag or hash.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static (HeadCommit? Head, Diagnostic? Mistake) Read(string root, string name)
    {
        var option = new OptionValue("--head", name);
        var (tree, problem) = GitTree.Read(root, name, option.Range, name);
        return tree is null
            ? (null, FileDiagnostics.UnknownBase.At(problem!.Range, problem.Message, problem.Help))
            : (new HeadCommit(root, tree, option), null);
    }

    /// <summary>The bytes of a file in the root; null if there is none.</summary>
    /// <exception cref="IOException">Git ended without an answer.</exception>
    public byte[]? BytesAtRoot(string name)
    {
        using var files = Files();
        return files.BytesAtRoot(name);
    }

    /// <summary>The site of the commit, and that of the commit where it left the base.</summary>
    /// <param name="baseName">A branch, tag or hash.</param>
    /// <inheritdoc cref="StagedLoader.Load"/>
    internal (LoadedSite Site, LoadedBase? Base, ImmutableArray<Problem> Problems) Load(
        string baseName,
        SiteConfig config,
        ConfigOverrides overrides,
        bool hasTypedInputPaths,
        ShippedThemes shipped
    )
    {
        using var files = Files();
        var site = TreeSite.Load(root, config, new LoadedSite([], [], [], [], []), CommitDay.Read(root, config, tree.Commit), files);
        var name = new OptionValue("--base", baseName);
        var (then, problem) = GitTree.Read(root, name.Text, name.Range, tree.Commit);
        if (then is null)
            return (site, null, [.. files.Problems, problem!]);
        var changes = GitRenames.Read(root, then.Commit, tree.Commit);
        var (loaded, problems) = BaseLoader.Load(
            root,
            config,
            overrides,
            hasTypedInputPaths,
            site,
            files.ReadAtRoot(SiteRoot.ConfigName, null),
            new BaseCommit(then, changes.Renames, name) { Changed = changes.Changed },
            shipped
        );
        return (site, loaded, [.. files.Problems, .. problems]);
    }

    /// <summary>Its theme; what is shipped, or outside the repository, as it is on disk.</summary>
    internal ThemeFiles LoadTheme(SiteConfig config, ShippedThemes shipped)
    {
        using var files = Files();
        return ThemeLoader.LoadThen(root, config, shipped, files, withBytes: true);
    }

    /// <summary>The files below a folder, by their path in it, without the npm packages of a theme.</summary>
    /// <param name="folder">Relative to the site's root.</param>
    /// <exception cref="IOException">The clone does not have one.</exception>
    internal IReadOnlyDictionary<string, byte[]> FilesIn(string folder)
    {
        using var files = Files();
        return files.Has(folder)
            ? files
                .In(folder)
                .Where(file => !ThemePackages.Have(file.InputPath))
                .ToDictionary(file => file.InputPath, file => files.BytesOf(file).ToArray(), StringComparer.Ordinal)
            : [];
    }

    private BaseFiles Files() => new(root, tree, tree.Prefix, option, $"commit '{option.Text}'") { ReadsFromDisk = true };
}
