using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Reads the site as of another commit from git's objects. Unchanged files are not read again.</summary>
public static class BaseLoader
{
    /// <summary>The site, or why it cannot be read.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="hasTypedInputPaths">Whether the input paths come from the command line, not from <c>statiq.json</c>.</param>
    /// <param name="now">The current site.</param>
    /// <param name="name">A branch, a tag or a hash.</param>
    /// <exception cref="IOException">Git is not installed.</exception>
    public static (LoadedBase? Base, Problem? Problem) Load(
        string root,
        SiteConfig config,
        bool hasTypedInputPaths,
        LoadedSite now,
        string name
    )
    {
        var option = new OptionValue("--base", name);
        var (tree, problem) = GitTree.Read(root, name, option.Range);
        if (tree is null)
            return (null, problem);
        using var files = new BaseFiles(root, tree, option);
        var configThen = ConfigThen(config, hasTypedInputPaths, files.ReadAtRoot("statiq.json"));
        var inputs = InputsOf(root, configThen, files);
        var pages = files.ReadAll(inputs[FileKind.Page], now.Pages.ToFrozenDictionary(page => page.InputPath, StringComparer.Ordinal));
        var metadata = files.ReadAll(
            inputs[FileKind.DirectoryMetadata],
            now.DirectoryMetadata.ToFrozenDictionary(file => file.InputPath, StringComparer.Ordinal)
        );
        var includes = IncludeFiles.Of(
            files.ReadAll(
                files.In("assets").Where(file => FileKinds.Of(file.InputPath) == FileKind.Page),
                now.Includes.ByPath.ToFrozenDictionary(entry => entry.Key, entry => new ContentFile(entry.Value, entry.Key))
            )
        );
        var loaded = new LoadedBase(
            name,
            configThen,
            pages,
            [.. ChangedPages(pages, metadata, includes, configThen, config, now)],
            metadata,
            includes,
            files.ReadAtRoot(LoadedSite.AnchorLockName),
            files.Problems
        )
        {
            Data = UnchangedData(inputs[FileKind.Data], now, files),
            AssetPaths = [.. inputs[FileKind.Asset].Select(file => file.InputPath)],
        };
        return (loaded, null);
    }

    private static ILookup<FileKind, BaseFile> InputsOf(string root, SiteConfig config, BaseFiles files)
    {
        var found = new Dictionary<string, BaseFile>(StringComparer.Ordinal);
        foreach (var input in config.InputPaths)
        {
            var folder = SitePaths.Relative(root, Path.GetFullPath(input, root));
            foreach (var file in files.In(folder).Where(file => !Glob.IsMatchOfAny(config.ExcludedPaths, file.InputPath)))
                found[file.InputPath] = file;
        }

        return found.Values.OrderBy(file => file.InputPath, StringComparer.Ordinal).ToLookup(file => FileKinds.Of(file.InputPath));
    }

    // Changed data is never compared, so it is not read from the commit.
    private static ImmutableArray<ContentFile> UnchangedData(IEnumerable<BaseFile> ofInputs, LoadedSite now, BaseFiles files)
    {
        var then = ofInputs
            .Concat(files.In("data").Select(file => file with { InputPath = "data/" + file.InputPath }))
            .ToLookup(file => file.InputPath, StringComparer.Ordinal);
        return
        [
            .. now.Data.Where(file =>
                then[file.InputPath].Any(old => old.SitePath == file.Source.Path && GitHash.IsOf(file.Source.Text, old.Id))
            ),
        ];
    }

    // The anchors of an unchanged page differ when it is parsed with other settings, or when a file that it includes or inherits has
    // changed.
    private static IEnumerable<ContentFile> ChangedPages(
        ImmutableArray<ContentFile> pages,
        ImmutableArray<ContentFile> metadata,
        IncludeFiles includes,
        SiteConfig configThen,
        SiteConfig config,
        LoadedSite now
    )
    {
        if (!IsReadTheSame(configThen, config) || metadata.Any(file => !now.DirectoryMetadata.Contains(file)))
            return pages;
        var same = now.Pages.ToHashSet(ReferenceEqualityComparer.Instance);
        var includesChanged = includes.ByPath.Any(entry => !ReferenceEquals(entry.Value, now.Includes.ByPath.GetValueOrDefault(entry.Key)));
        return pages.Where(page =>
            !same.Contains(page) || (includesChanged && page.Source.Text.Contains("include", StringComparison.Ordinal))
        );
    }

    private static bool IsReadTheSame(SiteConfig then, SiteConfig now) =>
        then.Dialects.SequenceEqual(now.Dialects)
        && then.ProtectedAnchors.SequenceEqual(now.ProtectedAnchors)
        && then.ProtectedAnchorMarkers.SequenceEqual(now.ProtectedAnchorMarkers)
        && then.InputPaths.SequenceEqual(now.InputPaths)
        && then.ExcludedPaths.SequenceEqual(now.ExcludedPaths);

    private static SiteConfig ConfigThen(SiteConfig config, bool hasTypedInputPaths, SourceFile? statiqJson)
    {
        var then = ConfigReader.Read(statiqJson, ConfigOverrides.None, []).Config;
        return config with
        {
            InputPaths = hasTypedInputPaths ? config.InputPaths : then.InputPaths,
            ExcludedPaths = then.ExcludedPaths,
            Dialects = then.Dialects,
            ProtectedAnchors = then.ProtectedAnchors,
            ProtectedAnchorMarkers = then.ProtectedAnchorMarkers,
        };
    }
}
